package io.github.dixajava.jackson;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes what the adapters write with a generator of Jackson's. */
abstract class JacksonWriter extends JsonWriter {
  private final boolean inside;
  private int depth;
  private @Nullable String name;

  /**
   * @param inside whether the brackets of the outermost object or array are written by somebody
   *     else, together with its type
   */
  JacksonWriter(boolean inside) {
    super(Writer.nullWriter());
    setStrictness(Strictness.STRICT);
    setSerializeNulls(false);
    this.inside = inside;
  }

  abstract void writeStart(boolean object) throws IOException;

  abstract void writeEnd(boolean object) throws IOException;

  abstract void writeName(String name) throws IOException;

  abstract void writeString(String value) throws IOException;

  abstract void writeBoolean(boolean value) throws IOException;

  abstract void writeLong(long value) throws IOException;

  abstract void writeDouble(double value) throws IOException;

  /** Writes a number with all of its digits. */
  abstract void writeDigits(String digits) throws IOException;

  static boolean isWhole(String digits) {
    return digits.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  abstract void writeNull() throws IOException;

  /** Whether {@link #writeRaw} can be called. */
  abstract boolean isText();

  abstract void writeRaw(String json) throws IOException;

  @Override
  public final JsonWriter beginObject() throws IOException {
    return begin(true);
  }

  @Override
  public final JsonWriter beginArray() throws IOException {
    return begin(false);
  }

  private JsonWriter begin(boolean object) throws IOException {
    flushName();
    if (depth++ > 0 || !inside) {
      writeStart(object);
    }
    return this;
  }

  @Override
  public final JsonWriter endObject() throws IOException {
    return end(true);
  }

  @Override
  public final JsonWriter endArray() throws IOException {
    return end(false);
  }

  private JsonWriter end(boolean object) throws IOException {
    if (--depth > 0 || !inside) {
      writeEnd(object);
    }
    return this;
  }

  @Override
  public final JsonWriter name(String name) {
    this.name = name;
    return this;
  }

  private void flushName() throws IOException {
    if (name != null) {
      writeName(name);
      name = null;
    }
  }

  @Override
  public final JsonWriter value(@Nullable String value) throws IOException {
    if (value == null) {
      return nullValue();
    }
    flushName();
    writeString(value);
    return this;
  }

  @Override
  public final JsonWriter value(boolean value) throws IOException {
    flushName();
    writeBoolean(value);
    return this;
  }

  @Override
  public final JsonWriter value(@Nullable Boolean value) throws IOException {
    return value == null ? nullValue() : value(value.booleanValue());
  }

  @Override
  public final JsonWriter value(float value) throws IOException {
    return value((Number) value);
  }

  @Override
  public final JsonWriter value(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number must be finite, but was " + value);
    }
    flushName();
    writeDouble(value);
    return this;
  }

  @Override
  public final JsonWriter value(long value) throws IOException {
    flushName();
    writeLong(value);
    return this;
  }

  @Override
  public final JsonWriter value(@Nullable Number value) throws IOException {
    if (value == null) {
      return nullValue();
    }
    if (value instanceof Double number) {
      return value(number.doubleValue());
    }
    flushName();
    writeDigits(value.toString());
    return this;
  }

  @Override
  public final JsonWriter nullValue() throws IOException {
    if (name != null && !getSerializeNulls()) {
      name = null;
    } else {
      flushName();
      writeNull();
    }
    return this;
  }

  @Override
  public final JsonWriter jsonValue(String json) throws IOException {
    if (!isText()) {
      throw new UnsupportedOperationException("the generator takes no JSON that is text");
    }
    flushName();
    writeRaw(json);
    return this;
  }

  @Override
  public final void flush() {}

  @Override
  public final void close() {}
}
