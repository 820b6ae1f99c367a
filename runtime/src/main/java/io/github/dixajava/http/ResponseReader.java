package io.github.dixajava.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.json.Paged;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body to its end before decoding it, so that a truncated body and a wrong one stay two
 * things.
 *
 * @param maxBytes the largest body that is read
 */
record ResponseReader(long maxBytes) {

  /** A body that cannot be read; becomes an exception of the API where the call is known. */
  static final class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String what;
    final String jsonPath;
    final transient byte[] bytes;
    final boolean truncated;

    UnreadableBody(
        String what, String jsonPath, byte[] bytes, boolean truncated, @Nullable Throwable cause) {
      super(what, cause);
      this.what = what;
      this.jsonPath = jsonPath;
      this.bytes = bytes;
      this.truncated = truncated;
    }

    UnreadableBody(String what, String jsonPath, byte[] bytes) {
      this(what, jsonPath, bytes, false, null);
    }
  }

  private static final String SETTING = "maxResponseBytes of the client's builder sets the limit.";
  private static final int NO_CONTENT = 204;
  private static final int RESET_CONTENT = 205;

  /** The declared result, null where none is declared. */
  @Nullable Object read(Response response, OperationInfo operation) throws IOException {
    try (ResponseBody body = response.body()) {
      TypeAdapter<?> adapter = operation.adapter();
      if (adapter == null) {
        return null;
      }
      boolean contentless = response.code() == NO_CONTENT || response.code() == RESET_CONTENT;
      byte[] bytes = contentless ? new byte[0] : bytes(body);
      if (bytes.length > 0) {
        return decode(bytes, response.header("Content-Type", ""), adapter);
      }
      if (operation.mayBeEmpty()) {
        return null;
      }
      String what =
          contentless ? "it has no content where some is declared." : "the body is empty.";
      throw new UnreadableBody(what, "", bytes);
    }
  }

  private byte[] bytes(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (body.contentLength() > maxBytes || source.request(Math.max(maxBytes, maxBytes + 1))) {
      throw new UnreadableBody(
          "larger than the allowed " + maxBytes + " bytes; " + SETTING, "", new byte[0]);
    }
    return source.readByteArray();
  }

  private static Object decode(byte[] bytes, String contentType, TypeAdapter<?> adapter) {
    try {
      JsonReader in = DixaJson.reader(utf8(bytes, contentType));
      Object decoded = adapter.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonIOException("the JSON goes on after its end");
      }
      if (decoded == null) {
        throw new UnreadableBody("it is the JSON word null.", "$", bytes);
      }
      if (decoded instanceof Paged<?> page && !page.hasData()) {
        throw new UnreadableBody("it has no list of data.", "$.data", bytes);
      }
      return decoded;
    } catch (DixaJsonException e) {
      throw new UnreadableBody(String.valueOf(e.getMessage()), e.path(), bytes, isTruncated(e), e);
    } catch (JsonParseException | IOException e) {
      String what = "it is not the declared JSON, its content type is " + contentType + ".";
      throw new UnreadableBody(what, "", bytes, isTruncated(e), e);
    } catch (UnreadableBody e) {
      throw e;
    } catch (RuntimeException | Error e) {
      String what = "reading it ended with " + e.getClass().getName() + ".";
      throw new UnreadableBody(what, "", bytes, false, e);
    }
  }

  private static byte[] utf8(byte[] bytes, String contentType) throws CharacterCodingException {
    Charset charset = Excerpt.charset(contentType);
    return charset.equals(UTF_8)
        ? bytes
        : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().getBytes(UTF_8);
  }

  /** JSON that ends too early: the connection was closed, and nothing had said how long it is. */
  private static boolean isTruncated(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return true;
      }
    }
    return false;
  }
}
