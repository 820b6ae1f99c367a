package io.github.dixajava.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that one object has had so far. Few as they are, no table is needed to find one. */
final class KeysSeen {
  private static final int FEW = 32;

  private final String[] few = new String[FEW];
  private int count;
  private long hashes;
  private @Nullable Set<String> many;

  void clear() {
    count = 0;
    hashes = 0;
    many = null;
  }

  /** False if it was there before. */
  boolean add(String key) {
    if (many != null) {
      return many.add(key);
    }
    long hash = 1L << key.hashCode(); // the lowest six bits of the hash
    if ((hashes & hash) != 0 && holds(key)) {
      return false;
    }
    hashes |= hash;
    if (count == FEW) {
      many = new HashSet<>(List.of(few));
      return many.add(key);
    }
    few[count++] = key;
    return true;
  }

  private boolean holds(String key) {
    for (int i = 0; i < count; i++) {
      if (few[i].hashCode() == key.hashCode() && few[i].equals(key)) {
        return true;
      }
    }
    return false;
  }
}
