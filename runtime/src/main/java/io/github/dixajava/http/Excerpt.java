package io.github.dixajava.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The parts of a body that go into an exception, without tokens. */
final class Excerpt {
  /** What of a body is worth keeping: enough to mask before it is cut. */
  static final int MAX_BYTES = 16 * 1024;

  private static final int MAX_CHARS = 2048;
  private static final int MAX_MESSAGE = 300;
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Gson GSON = new Gson();

  private Excerpt() {}

  /** The beginning of the body, or nothing when it is not text. */
  static String of(byte[] body, @Nullable MediaType type, TokenMask mask) {
    String excerpt = mask.mask(text(body, type), MAX_CHARS, body.length < MAX_BYTES);
    return excerpt.chars().allMatch(Excerpt::isText) ? excerpt : "";
  }

  private static String text(byte[] body, @Nullable MediaType type) {
    Charset declared = type == null ? null : type.charset(StandardCharsets.UTF_8);
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    return new String(body, 0, Math.min(body.length, MAX_BYTES), charset);
  }

  /** The {@code message} of Dixa's error object, on one line, masked, then shortened. */
  static @Nullable String message(byte[] body, @Nullable MediaType type, TokenMask mask) {
    try {
      JsonElement json = GSON.fromJson(text(body, type), JsonElement.class);
      if (json instanceof JsonObject object
          && object.get("message") != null
          && object.get("message").isJsonPrimitive()) {
        String whole = mask.mask(object.get("message").getAsString());
        String message = GAP.matcher(whole).replaceAll(" ").strip();
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
