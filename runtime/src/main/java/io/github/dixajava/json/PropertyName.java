package io.github.dixajava.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One name of a property, as text and as what stands between two quotes, the last one included. */
public final class PropertyName {
  private final String text;
  private final int number;
  private final byte[] closed;
  private final long first;
  private final long mask;
  private final long last;
  private @Nullable Object attachment;

  PropertyName(String text, int number) {
    this.text = text;
    this.number = number;
    this.closed = (text + '"').getBytes(StandardCharsets.UTF_8);
    this.first = Utf8.upToEight(closed, 0, closed.length);
    this.mask = closed.length < Long.BYTES ? ~(-1L << (closed.length * Byte.SIZE)) : -1L;
    this.last = closed.length < Long.BYTES ? 0 : Utf8.eight(closed, closed.length - Long.BYTES);
  }

  /** The name itself. */
  public String text() {
    return text;
  }

  /** The attached object; it may be missing although another thread has attached one. */
  public @Nullable Object attachment() {
    return attachment;
  }

  /** Attaches an object, such as the name in the form that the parser of a library wants. */
  public void attach(Object object) {
    attachment = object;
  }

  int number() {
    return number;
  }

  /** How many bytes it takes, with the quote behind it. */
  int length() {
    return closed.length;
  }

  /** Whether it stands there, written without escapes, with the quote behind it. */
  boolean isAt(byte[] json, int start) {
    if (start + Math.max(Long.BYTES, closed.length) > json.length
        || (Utf8.eight(json, start) & mask) != first) {
      return false;
    }
    int end = start + closed.length;
    return closed.length <= Long.BYTES
        || (Utf8.eight(json, end - Long.BYTES) == last
            && (closed.length <= 2 * Long.BYTES
                || Arrays.equals(json, start, end, closed, 0, closed.length)));
  }
}
