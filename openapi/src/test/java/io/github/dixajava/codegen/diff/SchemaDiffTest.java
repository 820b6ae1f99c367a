package io.github.dixajava.codegen.diff;

import static io.github.dixajava.codegen.diff.DiffFixture.answer;
import static io.github.dixajava.codegen.diff.DiffFixture.changes;
import static io.github.dixajava.codegen.diff.DiffFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaDiffTest {

  @Test
  void aPropertyThatBecomesRequiredBreaksRequests() {
    assertThat(
            request(
                "{A: {title: A, type: object, properties: {x: {type: string}}}}",
                "{A: {title: A, type: object, required: [x], properties: {x: {type: string}}}}"))
        .containsExactly(
            "break     A.x (request of POST /agents): became required: build() refuses to go"
                + " without");
  }

  @Test
  void aPropertyThatBecomesRequiredBreaksNoAnswers() {
    assertThat(
            answer(
                "{A: {title: A, type: object, properties: {x: {type: string}}}}",
                "{A: {title: A, type: object, required: [x], properties: {x: {type: string}}}}"))
        .containsExactly(
            "no break  A.x (answer of GET /agents): became required: it is always there");
  }

  @Test
  void aPropertyThatBecomesOptionalBreaksAnswers() {
    assertThat(
            answer(
                "{A: {title: A, type: object, required: [x], properties: {x: {type: string}}}}",
                "{A: {title: A, type: object, properties: {x: {type: string}}}}"))
        .containsExactly("break     A.x (answer of GET /agents): became optional: it may be null");
  }

  @Test
  void aPropertyThatBecomesOptionalBreaksNoRequests() {
    assertThat(
            request(
                "{A: {title: A, type: object, required: [x], properties: {x: {type: string}}}}",
                "{A: {title: A, type: object, properties: {x: {type: string}}}}"))
        .containsExactly("no break  A.x (request of POST /agents): became optional");
  }

  @Test
  void aNewOptionalPropertyBreaksNothing() {
    assertThat(
            request("{A: {type: object}}", "{A: {type: object, properties: {x: {type: string}}}}"))
        .containsExactly("no break  A.x (request of POST /agents): new");
  }

  @Test
  void aNewRequiredPropertyBreaksRequests() {
    assertThat(
            request(
                "{A: {type: object}}",
                "{A: {type: object, required: [x], properties: {x: {type: string}}}}"))
        .containsExactly("break     A.x (request of POST /agents): new and required");
  }

  @Test
  void aVanishedPropertyBreaks() {
    assertThat(
            answer("{A: {type: object, properties: {x: {type: string}}}}", "{A: {type: object}}"))
        .containsExactly("break     A.x (answer of GET /agents): is gone");
  }

  @Test
  void deprecationOfAPropertyIsReported() {
    assertThat(
            answer(
                "{A: {type: object, properties: {x: {type: string}}}}",
                "{A: {type: object, properties: {x: {type: string, deprecated: true}}}}"))
        .containsExactly("no break  A.x (answer of GET /agents): is now deprecated");
  }

  @Test
  void anArrayThatBecomesASetBreaksNothing() {
    assertThat(
            answer(
                "{A: {type: object, properties: {x: {type: array, items: {type: string}}}}}",
                "{A: {type: object, properties: {x: {type: array, uniqueItems: true, items:"
                    + " {type: string}}}}}"))
        .containsExactly(
            "no break  A.x (answer of GET /agents): was a list, is now a set; Java has a List for"
                + " both");
  }

  @Test
  void anObjectThatBecomesAUnionBreaks() {
    assertThat(
            answer(
                "{A: {type: object, properties: {x: {type: string}}}}",
                "{A: {oneOf: [{title: B, type: object, properties: {x: {type: string}}}]}}"))
        .containsExactly("break     result (answer of GET /agents): was an object, is now a union");
  }

  @Test
  void aNewCaseOfAUnionBreaksNothing() {
    assertThat(
            answer(
                "{A: {title: A, oneOf: [{$ref: '#/components/schemas/B'}]}, B: {type: string}}",
                "{A: {title: A, oneOf: [{$ref: '#/components/schemas/B'},"
                    + " {$ref: '#/components/schemas/C'}]}, B: {type: string}, C: {type: string}}"))
        .containsExactly(
            "no break  A (answer of GET /agents): new case C (older clients read it as Unknown)");
  }

  @Test
  void aVanishedCaseOfAUnionBreaks() {
    assertThat(
            answer(
                "{A: {title: A, oneOf: [{title: B, type: string}, {title: C, type: string}]}}",
                "{A: {title: A, oneOf: [{title: B, type: string}]}}"))
        .containsExactly("break     A (answer of GET /agents): case C is gone");
  }

  @Test
  void otherNumbersOfSchemaKeysAreNoChange() {
    assertThat(
            answer(
                "{A: {title: A, oneOf: [{$ref: '#/components/schemas/T1'}]},"
                    + " T1: {title: T, type: object, properties: {x: {type: string}}}, T:"
                    + " {title: T, type: object}}",
                "{A: {title: A, oneOf: [{$ref: '#/components/schemas/T2'}]},"
                    + " T2: {title: T, type: object, properties: {x: {type: string}}}, T1:"
                    + " {title: T, type: object}}"))
        .isEmpty();
  }

  @Test
  void anotherTitleRenamesTheClass() {
    assertThat(answer("{A: {title: A, type: object}}", "{A: {title: B, type: object}}"))
        .containsExactly("break     A (answer of GET /agents): is now called B");
  }

  @Test
  void examplesAndProseAreNoChange() {
    assertThat(
            answer(
                "{A: {type: string, example: a, description: short}}",
                "{A: {type: string, example: b, description: much longer}}"))
        .isEmpty();
  }

  @Test
  void anotherFormatBreaks() {
    assertThat(answer("{A: {type: integer, format: int32}}", "{A: {type: integer, format: int64}}"))
        .containsExactly(
            "break     result (answer of GET /agents): format was int32, is now int64");
  }

  @Test
  void aFormatThatNeedsNoOtherTypeBreaksNothing() {
    assertThat(answer("{A: {type: integer}}", "{A: {type: integer, format: int64}}"))
        .containsExactly("no break  result (answer of GET /agents): format was none, is now int64");
  }

  @Test
  void changesWithinMapsAndListsAreFound() {
    assertThat(
            answer(
                "{A: {title: A, type: object, additionalProperties: {type: array, items:"
                    + " {type: string}}}}",
                "{A: {title: A, type: object, additionalProperties: {type: array, items:"
                    + " {type: boolean}}}}"))
        .containsExactly(
            "break     result{}[] (answer of GET /agents): was text, is now true or false");
  }

  @Test
  void aSchemaThatContainsItselfIsComparedOnce() {
    assertThat(
            answer(
                "{A: {title: A, type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}",
                "{A: {title: A, type: object, properties: {a: {$ref: '#/components/schemas/A'},"
                    + " b: {type: string}}}}"))
        .containsExactly("no break  A.b (answer of GET /agents): new");
  }

  @Test
  void aSchemaUsedTwiceIsReportedOnce() {
    String document =
        """
        paths:
          /beta/a: {get: {responses: {'200': {content: {json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
          /beta/b: {get: {responses: {'200': {content: {json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
        components: {schemas: {A: {title: A, type: %s}}}
        """;

    assertThat(changes(document.formatted("string"), document.formatted("boolean"))).hasSize(1);
  }
}
