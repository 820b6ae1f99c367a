package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dixajava.http.Operation;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.testing.ContractArguments.Argument;
import io.github.dixajava.testing.ContractObserver.Observed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** A call of a facade's method with certain arguments, and what the description expects of it. */
record ContractCall(
    Object group,
    Method method,
    Method declaration,
    ApiOperation operation,
    List<Argument> arguments) {

  private static final Pattern MOMENT =
      Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z(?:\\[GMT])?)\"");

  /** The calls of all operations in all groups of a client. */
  static List<ContractCall> all(Object client, ApiDescription description) {
    return Arrays.stream(client.getClass().getMethods())
        .filter(accessor -> accessor.getParameterCount() == 0)
        .filter(accessor -> accessor.getReturnType().getPackageName().endsWith(".service"))
        .flatMap(accessor -> ofGroup(accessor, client, description))
        .toList();
  }

  private static Stream<ContractCall> ofGroup(
      Method accessor, Object client, ApiDescription description) {
    Object group = ContractArguments.call(accessor, client);
    Class<?> api = api(accessor.getReturnType().getSimpleName().replaceFirst("^Async", ""));
    return Arrays.stream(accessor.getReturnType().getMethods())
        .flatMap(
            method ->
                declaration(api, method)
                    .map(declaration -> ofMethod(group, method, declaration, description))
                    .orElse(Stream.of()));
  }

  private static Class<?> api(String group) {
    try {
      return Class.forName("io.github.dixajava.api." + group + "Api");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Retrofit's method of the same name that takes the same in its path and as required query. */
  private static Optional<Method> declaration(Class<?> api, Method method) {
    List<? extends Class<?>> scalars =
        types(Arrays.stream(method.getParameters()).filter(ContractArguments::isScalar).toList());
    return Arrays.stream(api.getMethods())
        .filter(candidate -> candidate.getName().equals(method.getName()))
        .filter(candidate -> types(required(candidate)).equals(scalars))
        .findFirst();
  }

  private static List<? extends Class<?>> types(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::getType).toList();
  }

  private static List<Parameter> required(Method declaration) {
    return Arrays.stream(declaration.getParameters())
        .filter(
            parameter ->
                parameter.isAnnotationPresent(Path.class)
                    || (parameter.isAnnotationPresent(Query.class)
                        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)))
        .toList();
  }

  private static Stream<ContractCall> ofMethod(
      Object group, Method method, Method declaration, ApiDescription description) {
    String[] place = place(declaration);
    List<String> path = ApiOperation.segments("/" + place[1]);
    ApiOperation operation = description.find(place[0], path.subList(1, path.size()));
    if (operation == null) {
      throw new AssertionError("the description has no " + String.join(" ", place));
    }
    List<List<Argument>> lists = List.of(List.of());
    for (Parameter parameter : method.getParameters()) {
      lists = combined(lists, ContractArguments.of(parameter, operation));
    }
    return lists.stream()
        .map(arguments -> new ContractCall(group, method, declaration, operation, arguments));
  }

  /** Each of the first with the first of the second, and the first of the first with each other. */
  private static List<List<Argument>> combined(List<List<Argument>> lists, List<Argument> next) {
    List<List<Argument>> combined = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      for (int j = 0; j < next.size(); j++) {
        if (i == 0 || j == 0) {
          List<Argument> list = new ArrayList<>(lists.get(i));
          list.add(next.get(j));
          combined.add(list);
        }
      }
    }
    return combined;
  }

  /** HTTP method and path. */
  private static String[] place(Method declaration) {
    for (Annotation annotation : declaration.getAnnotations()) {
      if (annotation instanceof GET get) {
        return new String[] {"GET", get.value()};
      } else if (annotation instanceof PUT put) {
        return new String[] {"PUT", put.value()};
      } else if (annotation instanceof POST post) {
        return new String[] {"POST", post.value()};
      } else if (annotation instanceof PATCH patch) {
        return new String[] {"PATCH", patch.value()};
      } else if (annotation instanceof DELETE delete) {
        return new String[] {"DELETE", delete.value()};
      } else if (annotation instanceof HTTP http) {
        return new String[] {http.method(), http.path()};
      }
    }
    throw new AssertionError(declaration + " is no operation");
  }

  String name() {
    List<String> names =
        arguments.stream().map(Argument::name).filter(name -> !name.isEmpty()).toList();
    return method.getDeclaringClass().getSimpleName() + "." + method.getName() + names;
  }

  @Nullable Object run() {
    Object result =
        ContractArguments.call(method, group, arguments.stream().map(Argument::value).toArray());
    return result instanceof CompletableFuture<?> future ? future.join() : result;
  }

  void checkRequest(Observed observed) {
    HttpUrl url = observed.request().url();
    assertThat(observed.request().method()).isEqualTo(operation.method());
    assertThat(url.pathSegments().get(url.pathSegments().size() - operation.segments().size() - 1))
        .isEqualTo("beta");
    assertThat(lastSegments(url)).isEqualTo(expectedPath());
    assertThat(query(url)).isEqualTo(expectedQuery());
    JsonObject body = Json.object(operation.body(), "content");
    if (body.has("multipart/form-data")) {
      assertThat(observed.body()).contains("name=\"files\"", "wheel.png", "image/png");
    } else if (body.isEmpty()) {
      assertThat(observed.body()).isEmpty();
    } else {
      assertThat(withInstants(Json.parse(observed.body()))).isEqualTo(withInstants(expectedBody()));
    }
  }

  /** With one form for all moments: what matters is which moment it is. */
  private static JsonElement withInstants(JsonElement json) {
    return Json.parse(
        MOMENT
            .matcher(json.toString())
            .replaceAll(found -> "\"" + Timestamps.parse(found.group(1)) + "\""));
  }

  private List<String> lastSegments(HttpUrl url) {
    List<String> segments = url.pathSegments();
    return segments.subList(segments.size() - operation.segments().size(), segments.size());
  }

  private List<String> expectedPath() {
    List<String> path = new ArrayList<>();
    int next = 0;
    for (String segment : operation.segments()) {
      path.add(
          segment.startsWith("{")
              ? ContractArguments.text(arguments.get(next++).value())
              : segment);
    }
    return path;
  }

  private static Map<String, String> query(HttpUrl url) {
    Map<String, String> query = new LinkedHashMap<>();
    url.queryParameterNames().forEach(name -> query.put(name, url.queryParameter(name)));
    return query;
  }

  private Map<String, String> expectedQuery() {
    Map<String, String> query = new LinkedHashMap<>();
    List<Parameter> required = required(declaration);
    for (int i = 0; i < required.size(); i++) {
      Query annotation = required.get(i).getAnnotation(Query.class);
      if (annotation != null) {
        query.put(annotation.value(), ContractArguments.text(arguments.get(i).value()));
      }
    }
    for (Argument argument : arguments) {
      argument
          .query()
          .forEach(
              (name, value) ->
                  query.put(operation.queryParameter(name) == null ? "_" + name : name, value));
    }
    return query;
  }

  private JsonElement expectedBody() {
    return arguments.stream()
        .<JsonElement>mapMulti(
            (argument, bodies) -> {
              if (argument.body() != null) {
                bodies.accept(argument.body());
              }
            })
        .findFirst()
        .orElse(new JsonObject());
  }

  void checkAnswer(Observed observed) {
    assertThat(observed.status()).isEqualTo(operation.successStatus());
    assertThat(observed.result()).isEqualTo(decoded(observed.answer()));
  }

  /** What the answer means, read without the client. */
  private @Nullable Object decoded(String answer) {
    Type type =
        ((ParameterizedType) declaration.getGenericReturnType()).getActualTypeArguments()[0];
    if (answer.isEmpty() || type == Void.class) {
      return null;
    }
    boolean enveloped = declaration.getAnnotation(Operation.class).enveloped();
    JsonElement json = Json.parse(answer);
    return DixaGson.create()
        .fromJson(String.valueOf(enveloped ? Json.get(json, "data") : json), type);
  }
}
