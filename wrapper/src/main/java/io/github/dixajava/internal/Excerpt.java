package io.github.dixajava.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The part of a body that goes into an exception. */
final class Excerpt {
  private static final int MAX_CHARS = 2048;
  private static final int MAX_MESSAGE = 300;
  private static final Gson GSON = new Gson();

  private Excerpt() {}

  /** The beginning of the body, or nothing when it is not text. Consumes the buffer. */
  static String of(Buffer body, @Nullable MediaType type) {
    Charset declared = type == null ? null : type.charset(StandardCharsets.UTF_8);
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    Buffer beginning = new Buffer();
    beginning.write(body, Math.min(body.size(), 4L * MAX_CHARS));
    String text = beginning.readString(charset);
    String excerpt = text.substring(0, Math.min(text.length(), MAX_CHARS));
    return excerpt.chars().allMatch(Excerpt::isText) ? excerpt : "";
  }

  /** The {@code message} of Dixa's error object, on one line and shortened. */
  static @Nullable String message(String body) {
    try {
      JsonElement json = GSON.fromJson(body, JsonElement.class);
      if (json instanceof JsonObject object
          && object.get("message") != null
          && object.get("message").isJsonPrimitive()) {
        String message = object.get("message").getAsString().replaceAll("\\s+", " ").strip();
        return message.length() <= MAX_MESSAGE
            ? message
            : message.substring(0, MAX_MESSAGE) + "...";
      }
      return null;
    } catch (JsonParseException notJson) {
      return null;
    }
  }

  private static boolean isText(int c) {
    return c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
