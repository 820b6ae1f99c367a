package io.github.dixajava.law;

import io.github.dixajava.api.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import retrofit2.http.Body;

/** What the generated interfaces declare an operation's JSON to be. */
final class Declared {
  private Declared() {}

  /** The one synchronous method of an endpoint, from the first interface that has it. */
  static Method method(Endpoint endpoint) {
    List<Method> methods = GeneratedApis.methods(endpoint, false);
    if (methods.isEmpty()) {
      throw new AssertionError(endpoint + " has no method");
    }
    return methods.get(0);
  }

  /** The type of the body. */
  static Type request(Endpoint endpoint) {
    Method method = method(endpoint);
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(Body.class)) {
        return parameter.getParameterizedType();
      }
    }
    throw new AssertionError(endpoint + " takes no body");
  }

  /** The type that the answer is read as. */
  static Type answer(Endpoint endpoint) {
    Method method = method(endpoint);
    Class<?> envelope = method.getAnnotation(Operation.class).envelope();
    return envelope == void.class ? method.getGenericReturnType() : envelope;
  }
}
