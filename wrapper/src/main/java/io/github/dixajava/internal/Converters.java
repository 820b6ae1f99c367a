package io.github.dixajava.internal;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.api.Operation;
import io.github.dixajava.json.DateTimes;
import io.github.dixajava.json.EnvelopeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Path;

/** What Dixa wants to be written its own way, around Retrofit's Gson converter. */
final class Converters extends Converter.Factory {
  private final Gson gson;
  private final GsonConverterFactory json;

  Converters(Gson gson) {
    this.gson = gson;
    this.json = GsonConverterFactory.create(gson);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return json.requestBodyConverter(type, parameterAnnotations, methodAnnotations, retrofit);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == Void.class) {
      return null;
    }
    TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
    boolean enveloped = isEnveloped(annotations);
    return new AnswerConverter(gson, enveloped ? EnvelopeAdapter.around(adapter) : adapter);
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

  private static boolean isEnveloped(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Operation operation) {
        return operation.enveloped();
      }
    }
    return false;
  }
}
