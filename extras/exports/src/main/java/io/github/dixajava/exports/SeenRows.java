package io.github.dixajava.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that were delivered before. It remembers those in the overlap of a window with the
 * next, and as many rows of the present window as fit into a fixed amount of memory, in case its
 * response breaks off.
 */
final class SeenRows {
  private static final int MAX_OF_WINDOW = 50_000;

  private Map<Object, Long> before = new HashMap<>();
  private Map<Object, Long> overlap = new HashMap<>();
  private final Set<Long> window = new HashSet<>();
  private boolean full;

  /**
   * Notes a row that is about to be delivered; whether it is new.
   *
   * @param overlaps whether the next window may have it as well
   */
  boolean add(Object id, long version, long hash, boolean overlaps) {
    boolean isNew =
        addHash(hash) && isNewer(version, before.get(id)) && isNewer(version, overlap.get(id));
    if (overlaps) {
      overlap.merge(id, version, Math::max);
    }
    return isNew;
  }

  private static boolean isNewer(long version, @Nullable Long known) {
    return known == null || version > known;
  }

  /** The same for a row of which no more is known than its bytes. */
  boolean addHash(long hash) {
    if (full) {
      return true;
    }
    boolean isNew = window.add(hash);
    if (window.size() > MAX_OF_WINDOW) {
      full = true;
      window.clear();
    }
    return isNew;
  }

  /** Forgets the rows of the present window. */
  void restartWindow() {
    overlap.clear();
    window.clear();
    full = false;
  }

  /** Whether the present window has more rows than are remembered. */
  boolean isFull() {
    return full;
  }

  /**
   * A window was read whole.
   *
   * @param wasPart whether it is a part of one that broke off, whose other parts follow
   */
  void nextWindow(boolean wasPart) {
    before = overlap;
    overlap = new HashMap<>();
    if (!wasPart) {
      window.clear();
      full = false;
    }
  }
}
