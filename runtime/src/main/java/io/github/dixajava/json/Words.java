package io.github.dixajava.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that come over and over, names of properties above all, as one string each. As many
 * as there are places are kept, a new one takes the place of an old one. Threads share it without a
 * lock: an entry never changes, and one that gets lost is made again.
 */
final class Words {
  static final Words COMMON = new Words();

  private static final int PLACES_IN_BITS = 11;
  private static final int LONGEST = 40;

  /** A text and, for a fast comparison, the first and the last eight bytes of it. */
  private record Entry(long first, long last, String text) {
    boolean is(long first, long last, byte[] json, int start, int length) {
      if (this.first != first || this.last != last || text.length() != length) {
        return false;
      }
      for (int i = Long.BYTES; i < length - Long.BYTES; i++) {
        if (text.charAt(i) != json[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final @Nullable Entry[] entries = new Entry[1 << PLACES_IN_BITS];

  /** The text of ASCII bytes. */
  String get(byte[] json, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return new String(json, start, length, StandardCharsets.ISO_8859_1);
    }
    long first = Utf8.upToEight(json, start, length);
    long last = length > Long.BYTES ? Utf8.eight(json, end - Long.BYTES) : length;
    long spread = (31 * first + last) * 0x9E3779B97F4A7C15L;
    int place = (int) (spread >>> (Long.SIZE - PLACES_IN_BITS));
    Entry entry = entries[place];
    if (entry != null && entry.is(first, last, json, start, length)) {
      return entry.text;
    }
    Entry neighbour = entries[place ^ 1];
    if (neighbour != null && neighbour.is(first, last, json, start, length)) {
      return neighbour.text;
    }
    entries[place ^ 1] = entry;
    String text = new String(json, start, length, StandardCharsets.ISO_8859_1);
    if (entry == null) {
      text = text.intern(); // the string of the program itself, which a switch finds at once
    }
    entries[place] = new Entry(first, last, text);
    return text;
  }
}
