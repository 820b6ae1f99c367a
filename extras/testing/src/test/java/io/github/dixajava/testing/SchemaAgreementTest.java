package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The check of schemas accepts and refuses what a complete validator of JSON Schema does: all
 * example requests, and these with each of their values replaced, removed or joined by another.
 */
class SchemaAgreementTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final ApiDescription DESCRIPTION = ApiDescription.loaded();
  private static final SchemaCheck CHECK = new SchemaCheck(DESCRIPTION);
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .formatAssertionsEnabled(true)
          .preloadJsonSchema(false)
          .build();

  @TestFactory
  Stream<DynamicTest> agreesOnTheBodiesOf() {
    return DESCRIPTION.operations().stream()
        .map(operation -> Json.object(operation.body(), "content", "application/json"))
        .filter(media -> media.has("schema"))
        .map(
            media ->
                dynamicTest(
                    media.get("schema").toString(),
                    () -> Examples.of(media).forEach(example -> compare(media, example))));
  }

  private static void compare(JsonObject media, JsonElement example) {
    JsonObject schema = media.getAsJsonObject("schema");
    JsonSchema complete = complete(schema);
    assertThat(CHECK.problems(schema, example, "body")).isEmpty();
    for (JsonElement changed : changes(example)) {
      assertThat(CHECK.problems(schema, changed, "body").isEmpty())
          .as("%s accepts %s: %s", schema, changed, CHECK.problems(schema, changed, "body"))
          .isEqualTo(isValid(complete, changed));
    }
  }

  private static JsonSchema complete(JsonObject schema) {
    JsonObject whole = Json.of("components", DESCRIPTION.components(), "allOf", List.of(schema));
    return FACTORY.getSchema(whole.toString(), CONFIG);
  }

  private static boolean isValid(JsonSchema schema, JsonElement value) {
    try {
      return schema.validate(JACKSON.readTree(value.toString())).isEmpty();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonElement> changes(JsonElement value) {
    List<JsonElement> changes = new ArrayList<>();
    change(value, changes::add);
    return changes;
  }

  /** Hands over copies of the value with one place changed. */
  private static void change(JsonElement value, Consumer<JsonElement> changed) {
    Stream.of(
            JsonNull.INSTANCE,
            new JsonPrimitive("other"),
            new JsonPrimitive(7),
            new JsonPrimitive(0.5),
            new JsonPrimitive(true),
            new JsonObject(),
            new JsonArray())
        .forEach(changed);
    if (value instanceof JsonObject object) {
      changed.accept(Json.set(object.deepCopy(), "unknownToTheDescription", "x"));
      for (String name : object.keySet()) {
        JsonObject without = object.deepCopy();
        without.remove(name);
        changed.accept(without);
        change(
            object.get(name),
            inside -> {
              JsonObject copy = object.deepCopy();
              copy.add(name, inside);
              changed.accept(copy);
            });
      }
    } else if (value instanceof JsonArray array && !array.isEmpty()) {
      JsonArray twice = array.deepCopy();
      twice.add(array.get(0));
      changed.accept(twice);
      change(
          array.get(0),
          inside -> {
            if (!inside.isJsonNull()) { // networknt accepts it if the whole array may be null
              JsonArray copy = array.deepCopy();
              copy.set(0, inside);
              changed.accept(copy);
            }
          });
    }
  }
}
