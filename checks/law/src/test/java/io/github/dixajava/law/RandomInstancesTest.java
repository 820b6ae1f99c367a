package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random requests and answers of every operation survive reading and writing. A failure names its
 * seed: {@code -Ddixa.law.seed=...} repeats it, and {@code -Ddixa.law.instances=...} sets how many
 * there are of each.
 */
class RandomInstancesTest {
  private static final Edition EDITION = Edition.read();
  private static final long SEED = Long.getLong("dixa.law.seed", 20_261_122L);
  private static final int INSTANCES = Integer.getInteger("dixa.law.instances", 40);

  @TestFactory
  Stream<DynamicTest> whateverDixaSendsComesOutAsItWentIn() {
    return tests(true, (json, type) -> assertThat(RoundTrip.problem(json, type)).isNull());
  }

  @TestFactory
  Stream<DynamicTest> whatTheDescriptionSaysIsKnown() {
    return tests(false, (json, type) -> assertThat(RoundTrip.surprises(json, type)).isEmpty());
  }

  private static Stream<DynamicTest> tests(boolean surprising, BiConsumer<String, Type> law) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Endpoint endpoint : EDITION.endpoints()) {
      JsonNode request = endpoint.requestJson();
      if (request != null) {
        Type type = Declared.request(endpoint);
        tests.add(test(endpoint + ", request", request.path("schema"), type, surprising, law));
      }
      for (JsonNode answer : endpoint.answerJsons()) {
        Type type = Declared.answer(endpoint);
        JsonNode schema = Declared.answerSchema(endpoint, answer);
        tests.add(test(endpoint + ", answer", schema, type, surprising, law));
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(
      String name, JsonNode schema, Type type, boolean surprising, BiConsumer<String, Type> law) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Instances instances = new Instances(EDITION, SEED + name.hashCode(), surprising);
          for (int i = 0; i < INSTANCES; i++) {
            String json = instances.of(schema, 0).toString();
            try {
              law.accept(json, type);
            } catch (AssertionError | RuntimeException e) {
              String place = "-Ddixa.law.seed=%d, instance %d, read as %s: %s";
              throw new AssertionError(place.formatted(SEED, i, type.getTypeName(), json), e);
            }
          }
        });
  }
}
