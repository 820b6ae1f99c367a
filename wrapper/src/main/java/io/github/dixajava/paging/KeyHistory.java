package io.github.dixajava.paging;

/**
 * The page keys of a listing so far, to notice one that comes again.
 *
 * <p>A key takes eight bytes. The first half million are remembered exactly; of the later ones only
 * one at a time, replaced at ever doubling distances (Brent), so that any cycle is still found, if
 * later, and memory stays below nine megabytes however long the listing is.
 */
final class KeyHistory {

  private static final int LARGEST_TABLE = 1 << 20;

  private long[] table = new long[1 << 4];
  private int size;
  private long later;
  private long anchor;
  private long nextAnchor = 1;

  /** Returns whether the key is new. */
  boolean add(String key) {
    return addMark(Digests.mark(key));
  }

  private boolean addMark(long digest) {
    long mark = digest == 0 ? 1 : digest; // 0 is an empty slot
    int slot = slot(table, mark);
    if (table[slot] == mark || mark == anchor) {
      return false;
    }
    if (size < LARGEST_TABLE / 2) {
      table[slot] = mark;
      size++;
      if (size > table.length / 2 && table.length < LARGEST_TABLE) {
        grow();
      }
    } else if (++later == nextAnchor) {
      anchor = mark;
      nextAnchor *= 2;
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long mark : table) {
      if (mark != 0) {
        larger[slot(larger, mark)] = mark;
      }
    }
    table = larger;
  }

  private static int slot(long[] table, long mark) {
    int mask = table.length - 1;
    int slot = (int) mark & mask;
    while (table[slot] != 0 && table[slot] != mark) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
