package io.github.dixajava.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The outermost adapter: turns what the reader says into an error that names the place. */
final class RootAdapter<T extends @Nullable Object> extends TypeAdapter<@Nullable T> {
  private final TypeAdapter<T> adapter;

  RootAdapter(TypeAdapter<T> adapter) {
    this.adapter = adapter;
  }

  @Override
  public @Nullable T read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    boolean whole = in.getPath().equals("$");
    boolean empty = whole;
    try {
      JsonToken first = in.peek();
      empty = false;
      T value = first == JsonToken.NULL ? nothing(in) : adapter.read(in);
      if (whole && in.peek() != JsonToken.END_DOCUMENT) {
        throw new DixaJsonException(path(in), "the JSON goes on after its end");
      }
      return value;
    } catch (EOFException e) {
      String problem = empty ? "the JSON is empty" : "the JSON ends too early";
      throw new DixaJsonException(path(in), problem, e);
    } catch (MalformedJsonException e) {
      throw isCutOff(e)
          ? new DixaJsonException(path(in), "the JSON ends too early", endOf(e))
          : new DixaJsonException(path(in), "malformed JSON", e);
    } catch (CharacterCodingException e) {
      throw new DixaJsonException(path(in), "invalid UTF-8", e);
    } catch (OutOfMemoryError e) { // what was read so far is garbage by now
      throw new DixaJsonException(path(in), "not enough memory for the JSON", e);
    } catch (IllegalStateException | NumberFormatException e) {
      throw new DixaJsonException(path(in), "malformed JSON", e);
    } catch (DixaJsonException e) {
      throw e;
    } catch (JsonParseException e) {
      throw new DixaJsonException(path(in), "unreadable JSON", e);
    }
  }

  private @Nullable T nothing(JsonReader in) throws IOException {
    in.nextNull();
    return null;
  }

  /** Inside an object, before a name, the reader's path ends in a point. */
  private static String path(LookAheadReader in) {
    String path = in.pathOfFault();
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  /** Of an end within a text the reader says no more than this. */
  private static boolean isCutOff(MalformedJsonException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Unterminated string") || message.startsWith("Unterminated escape");
  }

  private static EOFException endOf(MalformedJsonException e) {
    EOFException end = new EOFException("the end is inside a text");
    end.initCause(e);
    return end;
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    adapter.write(out, value);
  }
}
