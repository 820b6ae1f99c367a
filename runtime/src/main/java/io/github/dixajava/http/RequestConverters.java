package io.github.dixajava.http;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.json.DateTimes;
import io.github.dixajava.json.DixaGson;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** Writes arguments and bodies; Retrofit makes requests only, responses are read elsewhere. */
final class RequestConverters extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    // Gson's own adapter of JSON omits properties that are null.
    TypeAdapter<?> adapter =
        type == JsonElement.class
            ? Adapters.JSON
            : DixaGson.create().getAdapter(TypeToken.get(type));
    return value -> body(adapter, value);
  }

  @SuppressWarnings("unchecked") // Retrofit hands in what the parameter's type allows.
  private static <T> RequestBody body(TypeAdapter<T> adapter, Object value) throws IOException {
    StringWriter json = new StringWriter();
    adapter.write(DixaGson.create().newJsonWriter(json), (T) value);
    return RequestBody.create(json.toString().getBytes(StandardCharsets.UTF_8), JSON);
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return (ResponseBody body) -> body;
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == Instant.class) {
      return (Instant instant) -> DateTimes.formatQuery(instant);
    }
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path path && path.encoded()) {
        return value -> PathEncoder.encode(value.toString());
      }
    }
    return null;
  }
}
