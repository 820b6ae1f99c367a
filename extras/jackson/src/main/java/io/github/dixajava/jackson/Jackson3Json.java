package io.github.dixajava.jackson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dixajava.json.DixaJsonException;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteCapability;

/** JSON between the tokens of Jackson 3 and Gson's trees; numbers keep their digits. */
final class Jackson3Json {
  private Jackson3Json() {}

  /** Reads the value that begins with the current token, and ends on its last one. */
  static JsonElement read(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        JsonObject object = new JsonObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          in.nextToken();
          if (object.has(name)) {
            throw new DixaJsonException("$." + name, "duplicate key", null);
          }
          try {
            object.add(name, read(in));
          } catch (DixaJsonException e) {
            throw DixaTypes.within("." + name, e);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        JsonArray array = new JsonArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          try {
            array.add(read(in));
          } catch (DixaJsonException e) {
            throw DixaTypes.within("[" + array.size() + "]", e);
          }
        }
        yield array;
      }
      case VALUE_STRING -> new JsonPrimitive(in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DixaTypes.number(in.getString());
      case VALUE_TRUE -> new JsonPrimitive(true);
      case VALUE_FALSE -> new JsonPrimitive(false);
      case VALUE_NULL -> JsonNull.INSTANCE;
      default -> throw new DixaJsonException("$", "expected a value", null);
    };
  }

  static void write(JsonElement json, JsonGenerator out) {
    if (json instanceof JsonObject object) {
      out.writeStartObject();
      for (Map.Entry<String, JsonElement> property : object.entrySet()) {
        out.writeName(property.getKey());
        write(property.getValue(), out);
      }
      out.writeEndObject();
    } else if (json instanceof JsonArray array) {
      out.writeStartArray();
      for (JsonElement element : array) {
        write(element, out);
      }
      out.writeEndArray();
    } else if (json instanceof JsonPrimitive value) {
      write(value, out);
    } else {
      out.writeNull();
    }
  }

  private static void write(JsonPrimitive value, JsonGenerator out) {
    if (value.isBoolean()) {
      out.writeBoolean(value.getAsBoolean());
    } else if (value.isString()) {
      out.writeString(value.getAsString());
    } else if (out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      out.writeNumber(value.getAsString());
    } else if (DixaTypes.isWhole(value)) {
      out.writeNumber(value.getAsBigInteger());
    } else {
      out.writeNumber(new BigDecimal(value.getAsString()));
    }
  }
}
