package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.OpenEnum;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What the contract calls the facade with: examples for bodies, a fixed value for each type. */
final class ContractArguments {
  /** One argument: the value, its name in a test's name, and what is expected to be sent for it. */
  record Argument(
      Object value, String name, Map<String, String> query, @Nullable JsonElement body) {
    static Argument plain(Object value) {
      return new Argument(value, "", Map.of(), null);
    }
  }

  private ContractArguments() {}

  /** What a parameter can be called with, one after the other. */
  static List<Argument> of(Parameter parameter, ApiOperation operation) {
    Class<?> type = parameter.getType();
    if (type.getSimpleName().endsWith("Query") && type.getPackageName().endsWith(".service")) {
      return queries(type);
    }
    if (isBody(parameter.getParameterizedType())) {
      return bodies(parameter.getParameterizedType(), operation);
    }
    return List.of(Argument.plain(value(parameter.getParameterizedType())));
  }

  /** Whether it goes into the path or is a required part of the query. */
  static boolean isScalar(Parameter parameter) {
    Class<?> type = parameter.getType();
    return type.isPrimitive()
        || type == String.class
        || type == UUID.class
        || type == Instant.class
        || OpenEnum.class.isAssignableFrom(type);
  }

  private static boolean isBody(Type type) {
    Type element =
        type instanceof ParameterizedType generic
            ? generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]
            : type;
    boolean word = element instanceof Class<?> c && OpenEnum.class.isAssignableFrom(c);
    return element.getTypeName().startsWith("io.github.dixajava.model.") && !word;
  }

  private static List<Argument> bodies(Type type, ApiOperation operation) {
    JsonObject media = Json.object(operation.body(), "content", "application/json");
    return Examples.of(media)
        .map(
            example ->
                new Argument(
                    DixaGson.create().fromJson(example.toString(), type),
                    "an example",
                    Map.of(),
                    example))
        .toList();
  }

  /** Each property alone, since some exclude each other, and none of them. */
  private static List<Argument> queries(Class<?> type) {
    Stream<Argument> none =
        Stream.of(new Argument(built(builder(type)), "no query", Map.of(), null));
    Stream<Argument> each =
        Arrays.stream(builder(type).getClass().getMethods())
            .filter(setter -> setter.getParameterCount() == 1)
            .filter(setter -> setter.getReturnType() == setter.getDeclaringClass())
            .map(setter -> query(type, setter));
    return Stream.concat(none, each).toList();
  }

  private static Argument query(Class<?> type, Method setter) {
    Object value = value(setter.getGenericParameterTypes()[0]);
    Object builder = builder(type);
    call(setter, builder, value);
    return new Argument(
        built(builder), setter.getName(), Map.of(setter.getName(), text(value)), null);
  }

  private static Object builder(Class<?> type) {
    try {
      return call(type.getMethod("builder"), type);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object built(Object builder) {
    try {
      return call(builder.getClass().getMethod("build"), builder);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method + " failed", e.getCause() == null ? e : e.getCause());
    }
  }

  private static Object value(Type type) {
    if (type == long.class) {
      return 40_211L;
    } else if (type == int.class) {
      return 7;
    } else if (type == boolean.class) {
      return true;
    } else if (type == UUID.class) {
      return UUID.fromString("d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06");
    } else if (type == String.class) {
      return "æ ö/+1?";
    } else if (type == Instant.class) {
      return Instant.parse("2026-11-22T12:00:00Z");
    } else if (type instanceof Class<?> word && OpenEnum.class.isAssignableFrom(word)) {
      return firstWord(word);
    } else if (type.getTypeName().contains("MultipartBody")) {
      RequestBody image = RequestBody.create(new byte[] {1, 2}, MediaType.get("image/png"));
      return List.of(MultipartBody.Part.createFormData("files", "wheel.png", image));
    }
    throw new AssertionError("the contract has no value for " + type.getTypeName());
  }

  private static Object firstWord(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .findFirst()
        .map(
            field -> {
              try {
                return field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .orElseThrow();
  }

  static String text(Object value) {
    return value instanceof OpenEnum word ? word.value() : String.valueOf(value);
  }
}
