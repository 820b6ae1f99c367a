package io.github.dixajava.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * What of a body goes into an exception. Tokens are hidden before the text is shortened, since half
 * a token would not be found.
 */
final class Excerpt {
  private static final int MAX_BYTES = 16 * 1024;
  private static final int MAX_CHARS = 2048;
  private static final int MAX_MESSAGE = 300;
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private final byte[] body;
  private final @Nullable String contentType;
  private final Secrets secrets;

  Excerpt(byte[] body, @Nullable String contentType, Secrets secrets) {
    this.body = body;
    this.contentType = contentType;
    this.secrets = secrets;
  }

  /** Reads the beginning of an error's body and closes the response. */
  static byte[] beginning(Response response) {
    Buffer beginning = new Buffer();
    try (ResponseBody body = response.body()) {
      BufferedSource source = body.source();
      while (beginning.size() < MAX_BYTES
          && source.read(beginning, MAX_BYTES - beginning.size()) != -1) {
        // Each round moves what has arrived.
      }
    } catch (IOException | RuntimeException broken) {
      // The status has arrived and says more than the missing rest of its explanation.
      return beginning.readByteArray();
    }
    return beginning.readByteArray();
  }

  /** At most 2,048 characters, or nothing when the body is not text. */
  String text() {
    String all = decoded();
    String hidden = body.length < MAX_BYTES ? secrets.hide(all) : secrets.hideInBeginning(all);
    String text = hidden.length() <= MAX_CHARS ? hidden : hidden.substring(0, MAX_CHARS);
    return text.chars().allMatch(Excerpt::isText) ? text : "";
  }

  /** The {@code message} of Dixa's error object, on one line; null if the body is none. */
  @Nullable String message() {
    try {
      JsonElement json = JsonParser.parseString(decoded());
      if (!(json instanceof JsonObject object)
          || !(object.get("message") instanceof JsonPrimitive message)) {
        return null;
      }
      String line = GAP.matcher(secrets.hide(message.getAsString())).replaceAll(" ").strip();
      return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "...";
    } catch (JsonParseException notJson) {
      return null;
    }
  }

  private String decoded() {
    return new String(body, 0, Math.min(body.length, MAX_BYTES), charset(contentType));
  }

  /** The declared character set; UTF-8 if there is none. */
  static Charset charset(@Nullable String contentType) {
    boolean declared = contentType != null && contentType.contains("charset");
    MediaType type = declared ? MediaType.parse(contentType) : null;
    Charset charset = type == null ? null : type.charset(UTF_8);
    return charset == null ? UTF_8 : charset;
  }

  private static boolean isText(int c) {
    return c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
