package io.github.dixajava.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Raw JSON, read without loss: numbers keep their digits, a duplicate key is an error. */
final class JsonTree {
  private JsonTree() {}

  /** The depth is bounded by the reader's own nesting limit. */
  static JsonElement read(JsonReader in) throws IOException {
    return read(LookAheadReader.of(in));
  }

  private static JsonElement read(LookAheadReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
          String name = in.nextName();
          object.add(name, read(in));
        }
        in.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
          array.add(read(in));
        }
        in.endArray();
        return array;
      }
      case STRING -> {
        return new JsonPrimitive(in.nextString());
      }
      case NUMBER -> {
        return new JsonPrimitive(ToNumberPolicy.LAZILY_PARSED_NUMBER.readNumber(in));
      }
      case BOOLEAN -> {
        return new JsonPrimitive(in.nextBoolean());
      }
      case NULL -> {
        in.nextNull();
        return JsonNull.INSTANCE;
      }
      default -> throw new DixaJsonException(in.getPath(), "expected a value");
    }
  }

  /**
   * What is equal, with an equal hash, for JSON that says the same. Gson's trees compare numbers as
   * doubles, so that ids of 64 bits become equal that are not.
   */
  static Object value(JsonElement element) {
    if (element instanceof JsonObject object) {
      return values(object.asMap());
    }
    if (element instanceof JsonArray array) {
      return array.asList().stream().map(JsonTree::value).toList();
    }
    return element instanceof JsonPrimitive number && number.isNumber()
        ? number(number.getAsString())
        : element;
  }

  /** The same for properties by their names. */
  static Map<String, Object> values(Map<String, JsonElement> properties) {
    Map<String, Object> values = new HashMap<>();
    properties.forEach((name, element) -> values.put(name, value(element)));
    return values;
  }

  private static Object number(String digits) {
    try {
      return new BigDecimal(digits).stripTrailingZeros();
    } catch (ArithmeticException | NumberFormatException e) { // an exponent beyond all bounds
      return digits;
    }
  }

  /** Writes nulls too, whatever the writer's own setting. */
  static void write(JsonWriter out, JsonElement element) throws IOException {
    if (element instanceof JsonObject object) {
      if (Surrogates.hasHalvedName(object.asMap())) {
        Surrogates.writeEscaped(out, in -> writeObject(in, object));
      } else {
        writeObject(out, object);
      }
    } else if (element instanceof JsonArray array) {
      out.beginArray();
      for (JsonElement item : array) {
        write(out, item);
      }
      out.endArray();
    } else if (element instanceof JsonPrimitive primitive) {
      if (primitive.isBoolean()) {
        out.value(primitive.getAsBoolean());
      } else if (primitive.isNumber()) {
        writeNumber(out, primitive.getAsNumber());
      } else {
        Surrogates.write(out, primitive.getAsString());
      }
    } else {
      writeNull(out);
    }
  }

  private static void writeObject(JsonWriter out, JsonObject object) throws IOException {
    out.beginObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      write(out.name(entry.getKey()), entry.getValue());
    }
    out.endObject();
  }

  /**
   * Writes a number, if it is one, whatever its size: a strict writer of trees takes what is beyond
   * a double for infinite.
   */
  static void writeNumber(JsonWriter out, Number number) throws IOException {
    boolean exact = !(number instanceof Double || number instanceof Float);
    Strictness before = out.getStrictness();
    out.setStrictness(exact ? Strictness.LENIENT : before);
    out.value(number);
    out.setStrictness(before);
  }

  static void writeNull(JsonWriter out) throws IOException {
    boolean before = out.getSerializeNulls();
    out.setSerializeNulls(true);
    out.nullValue();
    out.setSerializeNulls(before);
  }
}
