package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.api.Operation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import retrofit2.http.Body;
import retrofit2.http.Multipart;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Every operation of the description can be called, in both ways, with all its parameters. */
class OperationsTest {
  private static final Edition EDITION = Edition.read();

  @TestFactory
  Stream<DynamicTest> everyOperationHasOneMethodInTheInterfaceOfEachOfItsTags() {
    return endpoints(
        endpoint -> {
          assertThat(owners(endpoint, false)).isEqualTo(interfaces(endpoint, "Api"));
          assertThat(owners(endpoint, true)).isEqualTo(interfaces(endpoint, "AsyncApi"));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyMethodTakesTheParametersOfItsOperation() {
    return endpoints(
        endpoint -> {
          Method method = Declared.method(endpoint);
          assertThat(names(method, Path.class))
              .containsExactlyInAnyOrderElementsOf(endpoint.parameters("path"));
          assertThat(names(method, Query.class))
              .containsExactlyInAnyOrderElementsOf(endpoint.parameters("query"));
          assertThat(has(method, Body.class))
              .isEqualTo(endpoint.hasBody() && !endpoint.isMultipart());
          assertThat(has(method, Part.class)).isEqualTo(endpoint.isMultipart());
          assertThat(method.isAnnotationPresent(Multipart.class)).isEqualTo(endpoint.isMultipart());
        });
  }

  @TestFactory
  Stream<DynamicTest> onlyAParameterThatIsOptionalMayBeNull() {
    return endpoints(
        endpoint -> {
          Method method = Declared.method(endpoint);
          for (JsonNode parameter : endpoint.allParameters()) {
            int index = indexOf(method, parameter.path("name").asText());
            AnnotatedType type = method.getAnnotatedParameterTypes()[index];
            assertThat(type.isAnnotationPresent(Nullable.class))
                .as("%s may be null", parameter.path("name"))
                .isEqualTo(!parameter.path("required").asBoolean());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theAsynchronousTwinDiffersInNothingButTheFuture() {
    return endpoints(
        endpoint -> {
          List<Method> sync = GeneratedApis.methods(endpoint, false);
          List<Method> async = GeneratedApis.methods(endpoint, true);
          assertThat(async).hasSameSizeAs(sync);
          for (int i = 0; i < sync.size(); i++) {
            assertTwins(sync.get(i), async.get(i));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anAnswerWithoutContentIsVoid() {
    return endpoints(
        endpoint ->
            assertThat(Declared.answer(endpoint).equals(Void.class))
                .isEqualTo(endpoint.answerJsons().isEmpty()));
  }

  @Test
  void thereIsNoMethodWithoutAnOperation() {
    long methods =
        GeneratedApis.interfaces(false).stream()
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> method.isAnnotationPresent(Operation.class))
            .count();
    assertThat(methods)
        .isEqualTo(EDITION.endpoints().stream().mapToLong(e -> e.tags().size()).sum());
  }

  private interface Check {
    void accept(Endpoint endpoint);
  }

  private static Stream<DynamicTest> endpoints(Check check) {
    return EDITION.endpoints().stream()
        .map(e -> DynamicTest.dynamicTest(e.toString(), () -> check.accept(e)));
  }

  private static List<String> owners(Endpoint endpoint, boolean async) {
    return GeneratedApis.methods(endpoint, async).stream()
        .map(method -> method.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static List<String> interfaces(Endpoint endpoint, String suffix) {
    return endpoint.tags().stream()
        .map(tag -> (tag.replaceAll("[^A-Za-z]", "") + suffix).toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static void assertTwins(Method sync, Method async) {
    assertThat(async.getName()).isEqualTo(sync.getName());
    assertThat(async.getGenericParameterTypes()).isEqualTo(sync.getGenericParameterTypes());
    assertThat(async.getParameterAnnotations()).isEqualTo(sync.getParameterAnnotations());
    assertThat(async.getAnnotations()).isEqualTo(sync.getAnnotations());
    assertThat(async.getReturnType()).isEqualTo(CompletableFuture.class);
    assertThat(async.getGenericReturnType())
        .isInstanceOfSatisfying(
            ParameterizedType.class,
            future -> {
              Type result = future.getActualTypeArguments()[0];
              assertThat(result).isEqualTo(sync.getGenericReturnType());
            });
  }

  private static List<String> names(Method method, Class<?> place) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      if (place == Path.class && parameter.isAnnotationPresent(Path.class)) {
        names.add(parameter.getAnnotation(Path.class).value());
      } else if (place == Query.class && parameter.isAnnotationPresent(Query.class)) {
        names.add(parameter.getAnnotation(Query.class).value());
      }
    }
    return names;
  }

  private static int indexOf(Method method, String name) {
    for (int i = 0; i < method.getParameterCount(); i++) {
      Parameter parameter = method.getParameters()[i];
      Path path = parameter.getAnnotation(Path.class);
      Query query = parameter.getAnnotation(Query.class);
      if ((path != null && path.value().equals(name))
          || (query != null && query.value().equals(name))) {
        return i;
      }
    }
    throw new AssertionError(method + " has no parameter for " + name);
  }

  private static boolean has(
      Method method, Class<? extends java.lang.annotation.Annotation> annotation) {
    return Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(annotation));
  }
}
