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
import java.nio.charset.Charset;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Reads a body to its end before it is decoded, so that a body that is cut off and one that is
 * wrong stay two things.
 */
final class AnswerConverter implements Converter<ResponseBody, Object> {
  /** A body that cannot be read; becomes an exception of the API where the call is known. */
  static final class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String what;
    final String jsonPath;
    final transient byte[] body;
    final boolean cutOff;

    UnreadableBody(
        String what, String jsonPath, byte[] body, boolean cutOff, @Nullable Throwable cause) {
      super(what, cause);
      this.what = what;
      this.jsonPath = jsonPath;
      this.body = body;
      this.cutOff = cutOff;
    }
  }

  private static final String SETTING = "DixaClientBuilder.maxAnswerBytes sets the limit.";

  private final TypeAdapter<?> adapter;
  private final long maxBytes;
  private final boolean mayBeEmpty;

  /**
   * @param maxBytes the largest body that is read
   * @param mayBeEmpty whether an empty body is null
   */
  AnswerConverter(TypeAdapter<?> adapter, long maxBytes, boolean mayBeEmpty) {
    this.mayBeEmpty = mayBeEmpty;
    this.adapter = adapter;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Object convert(ResponseBody body) throws IOException {
    byte[] bytes = {};
    try (body) {
      BufferedSource source = body.source();
      if (body.contentLength() > maxBytes || source.request(Math.max(maxBytes, maxBytes + 1))) {
        String what = "larger than the allowed " + maxBytes + " bytes; " + SETTING;
        throw new UnreadableBody(what, "", bytes, false, null);
      }
      bytes = source.readByteArray();
      if (bytes.length == 0 && mayBeEmpty) {
        return null;
      }
      if (bytes.length == 0) {
        throw new UnreadableBody("the body is empty.", "", bytes, false, null);
      }
      return decode(bytes, body.contentType());
    } catch (UnreadableBody | IOException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Thrown on, an error would end a thread of OkHttp's and leave the caller to its deadline.
      String what = "reading it ended with " + e.getClass().getName() + ".";
      throw new UnreadableBody(what, "", bytes, false, e);
    }
  }

  private Object decode(byte[] bytes, @Nullable MediaType type) {
    try {
      JsonReader in = DixaJson.reader(utf8(bytes, type));
      Object decoded = adapter.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonIOException("the JSON goes on after its end");
      }
      if (decoded == null) {
        throw new UnreadableBody("it is the JSON word null.", "$", bytes, false, null);
      }
      if (decoded instanceof Paged<?> page && !page.hasData()) {
        throw new UnreadableBody("it has no list of data.", "$.data", bytes, false, null);
      }
      return decoded;
    } catch (DixaJsonException e) {
      throw new UnreadableBody(String.valueOf(e.getMessage()), e.path(), bytes, isCutOff(e), e);
    } catch (JsonParseException | IOException e) {
      String what = "it is not the declared JSON, its content type is " + type + ".";
      throw new UnreadableBody(what, "", bytes, isCutOff(e), e);
    }
  }

  private static byte[] utf8(byte[] bytes, @Nullable MediaType type) {
    Charset declared = type == null ? null : type.charset(UTF_8);
    return declared == null || declared.equals(UTF_8)
        ? bytes
        : new String(bytes, declared).getBytes(UTF_8);
  }

  /** JSON that ends too early: the connection was closed and nothing had said how long it is. */
  private static boolean isCutOff(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return true;
      }
    }
    return false;
  }
}
