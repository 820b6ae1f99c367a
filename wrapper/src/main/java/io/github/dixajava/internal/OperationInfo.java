package io.github.dixajava.internal;

import io.github.dixajava.api.Operation;
import io.github.dixajava.error.CallDetails;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * What a generated method is, from its annotations.
 *
 * @param name name of the operation
 * @param method HTTP method
 * @param path template of the path as it is called, version included
 * @param contentless whether it answers nothing but success
 */
record OperationInfo(String name, String method, String path, boolean contentless) {

  static OperationInfo of(Annotation[] annotations, Type answer, String version) {
    String name = "";
    String method = "";
    String path = "";
    for (Annotation annotation : annotations) {
      if (annotation instanceof Operation operation) {
        name = operation.value();
      } else if (annotation instanceof HTTP http) {
        method = http.method();
        path = http.path();
      }
      String value = pathOf(annotation);
      if (value != null) {
        method = annotation.annotationType().getSimpleName();
        path = value;
      }
    }
    int slash = path.indexOf('/');
    String versioned = slash < 0 ? "/" + version : "/" + version + path.substring(slash);
    return new OperationInfo(name, method, versioned, answer == Void.class);
  }

  private static @Nullable String pathOf(Annotation annotation) {
    if (annotation instanceof GET get) {
      return get.value();
    } else if (annotation instanceof POST post) {
      return post.value();
    } else if (annotation instanceof PUT put) {
      return put.value();
    } else if (annotation instanceof PATCH patch) {
      return patch.value();
    } else if (annotation instanceof DELETE delete) {
      return delete.value();
    }
    return null;
  }

  /** Details of a call without an answer. */
  CallDetails details(int attempts) {
    return CallDetails.of(name, method, path, attempts);
  }
}
