package io.github.dixajava.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * Halves of surrogate pairs, as a string has that was cut inside an emoji. UTF-8 cannot hold them,
 * so they are written as the escapes that they were read from.
 */
final class Surrogates {
  /** Writes a part of a JSON document. */
  interface Part {
    void to(JsonWriter out) throws IOException;
  }

  private Surrogates() {}

  /** Whether a string holds half a pair. */
  static boolean isHalved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE && isHalf(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Whether one of the names holds half a pair. */
  static boolean hasHalvedName(Map<String, ?> properties) {
    if (properties.isEmpty()) {
      return false;
    }
    for (String name : properties.keySet()) {
      if (isHalved(name)) {
        return true;
      }
    }
    return false;
  }

  static void write(JsonWriter out, String text) throws IOException {
    if (isHalved(text)) {
      writeEscaped(out, in -> in.value(text));
    } else {
      out.value(text);
    }
  }

  /** Writes a value some string or name of which holds half a pair. */
  static void writeEscaped(JsonWriter out, Part part) throws IOException {
    StringWriter json = new StringWriter();
    JsonWriter in = new JsonWriter(json);
    in.setStrictness(out.getStrictness());
    in.setHtmlSafe(out.isHtmlSafe());
    part.to(in);
    String escaped = escape(json.toString());
    try {
      out.jsonValue(escaped);
    } catch (UnsupportedOperationException e) { // it makes a tree, whose strings hold halves
      part.to(out);
    }
  }

  /** JSON with an escape for each half; they can stand nowhere but in its strings. */
  static String escape(String json) {
    if (!isHalved(json)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isHalf(json, i)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
