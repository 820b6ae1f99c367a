package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
  private static final ApiDescription DESCRIPTION = ApiDescription.loaded();

  /** The places where a schema stands, by the name of the property that has it. */
  private static final Set<String> SCHEMAS =
      Set.of("schema", "items", "additionalProperties", "allOf", "anyOf", "oneOf");

  @Test
  void theDescriptionUsesNoOtherKeyword() {
    Set<String> keywords = new TreeSet<>();
    Json.object(DESCRIPTION.components(), "schemas")
        .entrySet()
        .forEach(schema -> collect(schema.getValue(), keywords));
    DESCRIPTION
        .operations()
        .forEach(
            operation -> {
              operation.parameters().forEach(p -> collect(Json.get(p, "schema"), keywords));
              collect(
                  Json.get(operation.body(), "content", "application/json", "schema"), keywords);
              collect(Json.get(operation.successMedia(), "schema"), keywords);
            });

    assertThat(keywords).contains("type", "oneOf");
    keywords.removeAll(SchemaCheck.CHECKED);
    keywords.removeAll(SchemaCheck.IGNORED);
    assertThat(keywords).isEmpty();
  }

  private static void collect(@Nullable JsonElement json, Set<String> keywords) {
    if (json instanceof JsonArray array) {
      array.forEach(each -> collect(each, keywords));
    } else if (json instanceof JsonObject schema) {
      keywords.addAll(schema.keySet());
      SCHEMAS.forEach(name -> collect(schema.get(name), keywords));
      Json.object(schema, "properties")
          .entrySet()
          .forEach(property -> collect(property.getValue(), keywords));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: string}                     | 7          | it must be a string, but was 7",
        "{type: integer}                    | 7.5        | it must be an integer, but was 7.5",
        "{type: integer, format: int32}     | 2147483648 |"
            + " it must be between -2147483647 and 2147483647, but was 2147483648",
        "{type: integer, minimum: 2}        | 1          | it must be at least 2, but was 1",
        "{type: integer, maximum: 2}        | 3          | it must be at most 2, but was 3",
        "{type: boolean}                    | null       | it must be a boolean, but was null",
        "{type: string, enum: [a, b]}       | \"c\"      |"
            + " it must be one of a, b, but was \"c\"",
        "{type: string, format: uuid}       | \"17\"     | it must be a UUID, but was \"17\"",
        "{type: string, pattern: '^a'}      | \"b\"      | it must match ^a, but was \"b\"",
        "{type: string, minLength: 1}       | \"\"       | it must not be empty",
        "{type: array, minItems: 1}         | []         |"
            + " it must have at least 1 elements, but had 0",
        "{type: array, maxItems: 1}         | [1, 2]     |"
            + " it must have at most 1 elements, but had 2",
        "{type: array, uniqueItems: true}   | [1, 1]     | it must not have the same element twice",
        "{type: array, items: {type: string}} | [\"a\", 1] | it[1] must be a string, but was 1",
        "{type: object, required: [a]}      | {}         | it.a is missing",
        "{type: object, additionalProperties: false} | {\"a\": 1} |"
            + " it.a must be absent, the operation does not know it",
      })
  void saysWhatIsWrong(String schema, String value, String problem) {
    assertThat(problems(schema, Json.parse(value))).containsExactly(problem);
  }

  private static List<String> problems(String schema, JsonElement value) {
    JsonObject lenient =
        com.google.gson.JsonParser.parseString(schema).getAsJsonObject(); // names without quotes
    return new SchemaCheck(DESCRIPTION).problems(lenient, value, "it");
  }
}
