package io.github.dixajava.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.Examples;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.OverlayException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of the description survives reading and writing. Those that do not fit their own
 * schema say nothing about the classes; the report of an update lists them.
 */
class ExamplesTest {
  private record Payload(String name, String json, Type type, boolean fits) {}

  private static final Edition EDITION = Edition.read();

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItWentIn() {
    return tests((json, type) -> assertThat(RoundTrip.problem(json, type)).isNull());
  }

  @TestFactory
  Stream<DynamicTest> everyCaseInTheExamplesIsKnown() {
    return tests(
        (json, type) ->
            assertThat(RoundTrip.surprises(json, type))
                .noneMatch(surprise -> surprise.contains("unknown case")));
  }

  @Test
  void theWalkFindsTheExamplesOfTheDescription() {
    assertThat(payloads().isEmpty()).isEqualTo(!EDITION.hasExamples());
  }

  private static Stream<DynamicTest> tests(BiConsumer<String, Type> law) {
    return payloads().stream()
        .filter(Payload::fits)
        .map(
            payload ->
                DynamicTest.dynamicTest(
                    payload.name(), () -> law.accept(payload.json(), payload.type())));
  }

  private static List<Payload> payloads() {
    List<Payload> payloads = new ArrayList<>();
    for (Endpoint endpoint : EDITION.endpoints()) {
      JsonNode request = endpoint.requestJson();
      if (request != null) {
        Type type = Declared.request(endpoint);
        collect(endpoint, "request", request, type, json -> json, payloads);
      }
      for (JsonNode answer : endpoint.answerJsons()) {
        collect(
            endpoint,
            "answer",
            answer,
            Declared.answer(endpoint),
            json -> Declared.answer(endpoint, json),
            payloads);
      }
    }
    return payloads;
  }

  private static void collect(
      Endpoint endpoint,
      String place,
      JsonNode media,
      Type type,
      UnaryOperator<String> carried,
      List<Payload> payloads) {
    for (Endpoint.Example example : endpoint.examples(media)) {
      String name = endpoint + ", " + place + ", " + example.name();
      JsonNode value = parsed(example.value());
      boolean fits = Examples.misfit(EDITION::resolve, media.path("schema"), value) == null;
      payloads.add(new Payload(name, fits ? carried.apply(value.toString()) : "", type, fits));
    }
  }

  /** Some descriptions hold JSON as a text. */
  private static JsonNode parsed(JsonNode example) {
    String text = example.asText().strip();
    try {
      return example.isTextual() && (text.startsWith("{") || text.startsWith("["))
          ? DocumentFile.parse(text)
          : example;
    } catch (OverlayException e) {
      return example; // it only looks like JSON
    }
  }
}
