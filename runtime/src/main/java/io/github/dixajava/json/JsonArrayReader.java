package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON array element by element from a stream of UTF-8. Memory does not grow with the
 * array, and an element that cannot be read does not cost the others. An array that ends without
 * its closing bracket is a failure, as is anything behind it.
 *
 * <pre>{@code
 * JsonArrayReader<Agent> agents = new JsonArrayReader<>(in, Agent.class, 1 << 20);
 * while (agents.next()) {
 *   System.out.println(agents.element());
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @param <T> the type of the elements
 */
public final class JsonArrayReader<T> implements Closeable {
  private static final int BUFFER_BYTES = 128 << 10;

  private final InputStream in;
  private final TypeAdapter<T> adapter;
  private final RootAdapter<T> wholeAdapter;
  private final int maxElementBytes;

  /** Behind what was read is a zero, at which everything that reads JSON stops. */
  private byte[] buffer = new byte[BUFFER_BYTES];

  private ByteReader reader = new ByteReader(buffer);
  private int elementStart;
  private int start;
  private int limit;
  private long bytesRead;
  private long index = -1;
  private boolean opened;
  private boolean ended;
  private @Nullable T element;
  private @Nullable DixaJsonException problem;

  /**
   * Reads from a stream, none of which is read yet.
   *
   * @param in closed by {@link #close()}
   * @param type a model, a union or an open enum
   * @param maxElementBytes the largest element that is read; a larger one is unreadable
   * @throws IllegalArgumentException if {@link DixaGson} does not know the type
   */
  public JsonArrayReader(InputStream in, Class<T> type, int maxElementBytes) {
    this(in, adapterOf(type), maxElementBytes);
  }

  JsonArrayReader(InputStream in, TypeAdapter<T> adapter, int maxElementBytes) {
    this.in = in;
    this.adapter = adapter;
    this.wholeAdapter = new RootAdapter<>(adapter);
    this.maxElementBytes = maxElementBytes;
  }

  @SuppressWarnings("unchecked") // the adapter of that very type
  private static <T> TypeAdapter<T> adapterOf(Class<T> type) {
    TypeAdapter<?> adapter = DixaTypeAdapterFactory.adapterOf((Type) type);
    if (adapter == null) {
      throw new IllegalArgumentException("no type of Dixa's: " + type.getName());
    }
    return (TypeAdapter<T>) adapter;
  }

  /**
   * Goes to the next element, which is read as a whole; waits for it if it has not arrived.
   *
   * @return false at the end of the array, which is the end of the stream
   * @throws DixaJsonException if there is no array, if it is malformed between its elements or ends
   *     too early, or if anything follows it
   * @throws IOException if the stream fails
   */
  public boolean next() throws IOException {
    if (ended) {
      return false;
    }
    int token = opened ? token() : open();
    if (index >= 0 && token == ',') {
      start++;
      token = token();
    } else if (token == ']') {
      start++;
      if (token() >= 0) {
        throw fault("the JSON goes on after its end");
      }
      ended = true;
      return false;
    } else if (index >= 0 && token >= 0) {
      throw fault("malformed JSON");
    }
    index++;
    if (token < 0) {
      throw fault("the JSON ends too early");
    }
    if (token == ',' || token == ']' || token == '}' || token == ':') {
      throw fault("malformed JSON");
    }
    readElement(token);
    return true;
  }

  private int open() throws IOException {
    int token = token();
    if (token == 0xEF && limit - start < 3) {
      fill(2);
    }
    if (token == 0xEF && start == 0) {
      start = new Utf8(buffer).start();
      token = token();
    }
    if (token != '[') {
      throw new DixaJsonException("$", token < 0 ? "the JSON is empty" : "expected an array");
    }
    start++;
    opened = true;
    return token();
  }

  /**
   * Reads an object at once, as if it were in the buffer. If it is not, or cannot be read, its end
   * is looked for first, which also keeps the stream in step.
   */
  private void readElement(int token) throws IOException {
    elementStart = start;
    problem = null;
    if (token == '{') {
      reader.restart(start);
      try {
        element = adapter.read(reader);
        if (reader.behind() - start <= maxElementBytes) {
          start = reader.behind();
          return;
        }
      } catch (IOException | RuntimeException notInTheBuffer) {
        element = null;
      }
    }
    boolean fits = skipElement();
    elementStart = fits ? elementStart : start;
    try {
      element = fits ? wholeAdapter.read(new ByteReader(json())) : null;
      problem = fits ? null : fault("the element has more than " + maxElementBytes + " bytes");
    } catch (DixaJsonException e) {
      problem = e.within("$[" + index + "]");
    }
  }

  /** Goes behind the element; whether all of it is in the buffer. */
  private boolean skipElement() throws IOException {
    boolean fits = true;
    boolean quoted = false;
    int depth = 0;
    int at = 0;
    while (true) {
      while (elementStart + at >= limit) {
        if (at > maxElementBytes) {
          fits = false;
          at -= limit - elementStart;
          elementStart = limit;
        }
        start = elementStart;
        if (!fill(at + 1)) {
          throw fault("the JSON ends too early");
        }
      }
      int found = buffer[elementStart + at++];
      if (quoted) {
        at += found == '\\' ? 1 : 0;
        quoted = found != '"';
      } else if (found == '"') {
        quoted = true;
      } else if (found == '{' || found == '[') {
        depth++;
      } else if (found == '}' || found == ']' || (depth == 0 && isBetween(found))) {
        depth--;
        at -= depth < 0 ? 1 : 0;
      }
      if (depth < 0 || (depth == 0 && !quoted && isClosing(found))) {
        start = elementStart + at;
        return fits && at <= maxElementBytes;
      }
    }
  }

  private static boolean isBetween(int found) {
    return found == ',' || found == ' ' || found == '\n' || found == '\r' || found == '\t';
  }

  private static boolean isClosing(int found) {
    return found == '}' || found == ']' || found == '"';
  }

  /** The next byte that is no space, which stays; -1 at the end of the stream. */
  private int token() throws IOException {
    do {
      while (start < limit) {
        int found = buffer[start] & 0xFF;
        if (found != ' ' && found != '\n' && found != '\r' && found != '\t') {
          return found;
        }
        start++;
      }
    } while (fill(1));
    return -1;
  }

  /** Reads until so many bytes are there from the start on; false if the stream ends before. */
  private boolean fill(int bytes) throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      elementStart -= start;
      start = 0;
    }
    if (bytes >= buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      reader = new ByteReader(buffer);
    }
    while (limit < bytes) {
      int count = in.read(buffer, limit, buffer.length - 1 - limit);
      if (count < 0) {
        buffer[limit] = 0;
        return false;
      }
      bytesRead += count;
      limit += count;
    }
    buffer[limit] = 0;
    return true;
  }

  private DixaJsonException fault(String what) {
    return new DixaJsonException("$[" + Math.max(0, index) + "]", what);
  }

  /**
   * The element that {@link #next()} went to; null for a null in the array.
   *
   * @throws DixaJsonException if it cannot be read; {@link #next()} goes on behind it
   */
  public @Nullable T element() {
    if (problem != null) {
      throw problem;
    }
    return element;
  }

  /** The element as it came; empty if it was too large. Valid until the next call of next(). */
  public byte[] json() {
    return Arrays.copyOfRange(buffer, elementStart, start);
  }

  /** The position of the element in the array, from 0; -1 before the first. */
  public long index() {
    return index;
  }

  /** How many bytes the stream has delivered so far. */
  public long bytesRead() {
    return bytesRead;
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    in.close();
  }
}
