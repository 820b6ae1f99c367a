package io.github.dixajava.internal;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.dixajava.json.DixaJsonException;
import java.io.EOFException;
import java.io.IOException;
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
  private final Gson gson;
  private final TypeAdapter<?> adapter;

  AnswerConverter(Gson gson, TypeAdapter<?> adapter) {
    this.gson = gson;
    this.adapter = adapter;
  }

  @Override
  public Object convert(ResponseBody body) throws IOException {
    try (body) {
      return read(body);
    } catch (OutOfMemoryError e) {
      // Thrown on, it would end a thread of OkHttp's and leave the caller to its deadline.
      throw new UnreadableBody("there was not enough memory to read it.", "", "", false, e);
    }
  }

  private Object read(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    source.request(Long.MAX_VALUE);
    MediaType type = body.contentType();
    String excerpt = Excerpt.of(source.getBuffer().clone(), type);
    if (source.getBuffer().size() == 0) {
      throw new UnreadableBody("the body is empty.", "", "", false, null);
    }
    Object decoded = decode(body, type, excerpt);
    if (decoded == null) {
      throw new UnreadableBody("it is the JSON word null.", "$", excerpt, false, null);
    }
    return decoded;
  }

  private @Nullable Object decode(ResponseBody body, @Nullable MediaType type, String excerpt)
      throws IOException {
    try {
      JsonReader in = gson.newJsonReader(body.charStream());
      Object decoded = adapter.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonIOException("the JSON goes on after its end");
      }
      return decoded;
    } catch (DixaJsonException e) {
      throw new UnreadableBody(String.valueOf(e.getMessage()), e.path(), excerpt, isCutOff(e), e);
    } catch (JsonParseException | IOException e) {
      String what = "it is not the declared JSON, its content type is " + type + ".";
      throw new UnreadableBody(what, "", excerpt, isCutOff(e), e);
    }
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
