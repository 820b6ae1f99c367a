package io.github.dixajava.paging;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Notices a listing that leads back to a page it has had, in constant memory: at once where the
 * page was one of the last few, and otherwise by one older key, replaced at ever doubling distances
 * (Brent's way), before the cycle has been run through three times.
 */
final class KeyGuard {

  private static final int RECENT = 64;

  private final ArrayDeque<String> recent = new ArrayDeque<>(RECENT + 1);
  private @Nullable String anchor;
  private long steps;
  private long nextAnchor = 1;

  /** Returns whether the key is new, as far as is known. */
  boolean add(String key) {
    if (key.equals(anchor) || recent.contains(key)) {
      return false;
    }
    recent.addLast(key);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    if (++steps == nextAnchor) {
      anchor = key;
      nextAnchor *= 2;
    }
    return true;
  }
}
