package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.http.Operation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** Every operation of the description can be called with all its parameters. */
class OperationsTest {
  private static final Edition EDITION = Edition.read();

  @TestFactory
  Stream<DynamicTest> everyOperationHasOneMethodInTheInterfaceOfEachOfItsTags() {
    return endpoints(endpoint -> assertThat(owners(endpoint)).isEqualTo(interfaces(endpoint)));
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
  Stream<DynamicTest> anAnswerWithoutContentIsVoid() {
    return endpoints(
        endpoint ->
            assertThat(Declared.answer(endpoint).equals(Void.class))
                .isEqualTo(endpoint.answerJsons().isEmpty()));
  }

  @Test
  void thereIsNoMethodWithoutAnOperation() {
    long methods =
        GeneratedApis.interfaces().stream()
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

  private static List<String> owners(Endpoint endpoint) {
    return GeneratedApis.methods(endpoint).stream()
        .map(method -> method.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static List<String> interfaces(Endpoint endpoint) {
    return endpoint.tags().stream()
        .map(tag -> (tag.replaceAll("[^A-Za-z]", "") + "Api").toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
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
