package io.github.dixajava.http;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.json.DixaJson;
import io.github.dixajava.json.EnvelopeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * What the method of a Retrofit interface says of its operation.
 *
 * @param name name of the operation
 * @param method HTTP method
 * @param path template of the path, beginning with the version it was generated from
 * @param readsOnly whether it changes nothing
 * @param adapter reads the body of the response; null if the operation has no result
 * @param mayBeEmpty whether an empty body is a result, null
 */
public record OperationInfo(
    String name,
    String method,
    String path,
    boolean readsOnly,
    @Nullable TypeAdapter<?> adapter,
    boolean mayBeEmpty) {
  private static final Map<Method, OperationInfo> KNOWN = new ConcurrentHashMap<>();

  /** An operation that no interface describes; its result is whatever JSON the response has. */
  public static OperationInfo undescribed(
      String name, String method, String path, boolean readsOnly) {
    return new OperationInfo(name, method, path, readsOnly, Adapters.JSON, true);
  }

  /** The operation that Retrofit made a request for. */
  static OperationInfo of(Request request) {
    Invocation invocation =
        Objects.requireNonNull(request.tag(Invocation.class), "Retrofit's invocation");
    OperationInfo known = KNOWN.get(invocation.method());
    if (known == null) {
      known = of(invocation.method());
      KNOWN.put(invocation.method(), known);
    }
    return known;
  }

  static OperationInfo of(Method declared) {
    String name = declared.getName();
    String method = "";
    String path = "";
    boolean readsOnly = false;
    boolean enveloped = false;
    for (Annotation annotation : declared.getAnnotations()) {
      if (annotation instanceof Operation operation) {
        name = operation.value();
        readsOnly = operation.readsOnly();
        enveloped = operation.enveloped();
      } else if (annotation instanceof GET get) {
        method = "GET";
        path = get.value();
      } else if (annotation instanceof POST post) {
        method = "POST";
        path = post.value();
      } else if (annotation instanceof PUT put) {
        method = "PUT";
        path = put.value();
      } else if (annotation instanceof PATCH patch) {
        method = "PATCH";
        path = patch.value();
      } else if (annotation instanceof DELETE delete) {
        method = "DELETE";
        path = delete.value();
      } else if (annotation instanceof HTTP http) {
        method = http.method();
        path = http.path();
      }
    }
    Type result = ((ParameterizedType) declared.getGenericReturnType()).getActualTypeArguments()[0];
    return new OperationInfo(
        name,
        method,
        "/" + path,
        readsOnly || method.equals("GET"),
        result == Void.class ? null : adapter(result, enveloped),
        result == JsonElement.class);
  }

  private static TypeAdapter<?> adapter(Type result, boolean enveloped) {
    TypeAdapter<?> adapter = DixaJson.adapter(result);
    return enveloped ? EnvelopeAdapter.around(adapter) : adapter;
  }

  /** The same with the version of the API that is called. */
  OperationInfo at(@Nullable String version) {
    int slash = path.indexOf('/', 1);
    if (version == null || (slash == version.length() + 1 && path.startsWith(version, 1))) {
      return this;
    }
    String versioned = "/" + version + (slash < 0 ? "" : path.substring(slash));
    return new OperationInfo(name, method, versioned, readsOnly, adapter, mayBeEmpty);
  }

  /** Details of a call without a response. */
  public CallDetails details(int attempts) {
    CallDetails details = CallDetails.of(name, method, path, attempts);
    return readsOnly ? details.reading() : details;
  }
}
