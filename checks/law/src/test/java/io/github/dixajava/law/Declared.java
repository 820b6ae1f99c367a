package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonParser;
import io.github.dixajava.http.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import retrofit2.http.Body;

/** What the generated interfaces declare an operation's JSON to be. */
final class Declared {
  private Declared() {}

  /** The method of an endpoint, from the first interface that has it. */
  static Method method(Endpoint endpoint) {
    List<Method> methods = GeneratedApis.methods(endpoint);
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

  /** The type of what the answer carries. */
  static Type answer(Endpoint endpoint) {
    return ((ParameterizedType) method(endpoint).getGenericReturnType())
        .getActualTypeArguments()[0];
  }

  /** The schema of what the answer carries. */
  static JsonNode answerSchema(Endpoint endpoint, JsonNode answer) {
    JsonNode schema = answer.path("schema");
    return isEnveloped(endpoint)
        ? endpoint.edition().resolve(schema).at("/properties/data")
        : schema;
  }

  /** What the answer carries. */
  static String answer(Endpoint endpoint, String json) {
    return isEnveloped(endpoint)
        ? JsonParser.parseString(json).getAsJsonObject().get("data").toString()
        : json;
  }

  private static boolean isEnveloped(Endpoint endpoint) {
    return method(endpoint).getAnnotation(Operation.class).enveloped();
  }
}
