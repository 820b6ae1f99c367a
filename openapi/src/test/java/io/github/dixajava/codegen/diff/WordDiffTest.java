package io.github.dixajava.codegen.diff;

import static io.github.dixajava.codegen.diff.DiffFixture.answer;
import static io.github.dixajava.codegen.diff.DiffFixture.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void theOrderOfWordsIsNoChange() {
    assertThat(words("values: [A, B, C]", "Other prose. values: [C, A, B]")).isEmpty();
  }

  @Test
  void theIntroductionOfWordsIsNoChange() {
    assertThat(words("values: [A, B]", "Allowed values: [A, B]")).isEmpty();
  }

  @Test
  void aNewWordBreaksNothing() {
    assertThat(words("values: [A]", "values: [B, A]"))
        .containsExactly("no break  result (answer of GET /agents): new word B");
  }

  @Test
  void aVanishedWordBreaks() {
    assertThat(words("values: [A, B]", "values: [A]"))
        .containsExactly("break     result (answer of GET /agents): word B is gone");
  }

  @Test
  void textThatGetsAListOfWordsBreaks() {
    assertThat(words("prose", "values: [A]"))
        .containsExactly(
            "break     result (answer of GET /agents): was text, is now one of several words");
  }

  @Test
  void wordsOfAListAreCompared() {
    assertThat(
            answer(
                "{A: {type: array, description: 'values: [A]', items: {type: string}}}",
                "{A: {type: array, description: 'values: [A, B]', items: {type: string}}}"))
        .containsExactly("no break  result (answer of GET /agents): new word B");
  }

  @Test
  void keysOfAMapAreCompared() {
    assertThat(
            answer(
                "{A: {type: object, description: 'values: [A]', additionalProperties: {type:"
                    + " integer}}}",
                "{A: {type: object, description: 'values: [A, B]', additionalProperties: {type:"
                    + " integer}}}"))
        .containsExactly("no break  result, keys (answer of GET /agents): new word B");
  }

  @Test
  void wordsOfAParameterAreCompared() {
    String operation =
        "{parameters: [{in: query, name: q, description: 'Possible values: [%s]', schema: {type:"
            + " string}}]}";

    assertThat(operation(operation.formatted("A, B"), operation.formatted("C, A, B")))
        .containsExactly("no break  query parameter q (request of GET /agents): new word C");
  }

  @Test
  void aUnionOfEmptyObjectsIsAListOfWords() {
    assertThat(
            answer(
                "{A: {title: A, oneOf: [{title: Open, type: object}]}}",
                "{A: {title: A, oneOf: [{title: Open, type: object},"
                    + " {title: Closed, type: object}]}}"))
        .containsExactly("no break  result (answer of GET /agents): new word Closed");
  }

  private static List<String> words(String before, String after) {
    String schema = "{A: {type: string, description: '%s'}}";
    return answer(schema.formatted(before), schema.formatted(after));
  }
}
