package io.github.dixajava.http;

import io.github.dixajava.error.CallDetails;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
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
 * What the method of a generated interface says of its operation.
 *
 * @param name name of the operation
 * @param method HTTP method
 * @param path template of the path, beginning with the version it was generated from
 * @param contentless whether it answers nothing but success
 * @param readsOnly whether it changes nothing
 */
public record OperationInfo(
    String name, String method, String path, boolean contentless, boolean readsOnly) {
  private static final Map<Method, OperationInfo> KNOWN = new ConcurrentHashMap<>();

  /** The operation that Retrofit made a request for. */
  public static OperationInfo of(Request request) {
    OperationInfo undescribed = request.tag(OperationInfo.class);
    if (undescribed != null) {
      return undescribed;
    }
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
    Route route = new Route("", "");
    boolean readsOnly = false;
    for (Annotation annotation : declared.getAnnotations()) {
      if (annotation instanceof Operation operation) {
        name = operation.value();
        readsOnly |= operation.readsOnly();
      } else {
        route = Objects.requireNonNullElse(Route.of(annotation), route);
      }
    }
    boolean contentless =
        declared.getGenericReturnType() instanceof ParameterizedType call
            && call.getActualTypeArguments()[0] == Void.class;
    return new OperationInfo(
        name,
        route.method(),
        "/" + route.path(),
        contentless,
        readsOnly || route.method().equals("GET"));
  }

  /** The same with the version of the API that is called. */
  OperationInfo at(String version) {
    int slash = path.indexOf('/', 1);
    if (slash == version.length() + 1 && path.startsWith(version, 1)) {
      return this;
    }
    String versioned = "/" + version + (slash < 0 ? "" : path.substring(slash));
    return new OperationInfo(name, method, versioned, contentless, readsOnly);
  }

  /** Tells the methods by class, since a shrinker may rename the annotations. */
  private record Route(String method, String path) {
    static @Nullable Route of(Annotation annotation) {
      if (annotation instanceof GET get) {
        return new Route("GET", get.value());
      } else if (annotation instanceof POST post) {
        return new Route("POST", post.value());
      } else if (annotation instanceof PUT put) {
        return new Route("PUT", put.value());
      } else if (annotation instanceof PATCH patch) {
        return new Route("PATCH", patch.value());
      } else if (annotation instanceof DELETE delete) {
        return new Route("DELETE", delete.value());
      } else if (annotation instanceof HTTP http) {
        return new Route(http.method(), http.path());
      }
      return null;
    }
  }

  /** Details of a call without an answer. */
  CallDetails details(int attempts) {
    CallDetails details = CallDetails.of(name, method, path, attempts);
    return readsOnly ? details.reading() : details;
  }
}
