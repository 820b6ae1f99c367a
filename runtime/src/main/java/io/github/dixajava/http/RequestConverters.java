package io.github.dixajava.http;

import io.github.dixajava.json.DateTimes;
import io.github.dixajava.json.DixaJson;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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
    return value -> RequestBody.create(DixaJson.write(value, type), JSON);
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
