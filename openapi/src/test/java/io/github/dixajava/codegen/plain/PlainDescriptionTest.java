package io.github.dixajava.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDescriptionTest {
  private static final String CASES =
      """
      "Text2": {"title": "Text", "type": "object", "properties": {"value": {"type": "string"}}},
      "Open1": {"title": "Open", "type": "object"},
      "Closed_Of_Day": {"title": "Closed_Of_Day", "type": "object"}
      """;

  @Test
  void aCaseOfAUnionHasItsTag() {
    assertThat(schema("{'oneOf': [{'$ref': '#/components/schemas/Text2'}]}"))
        .isEqualTo(
            json(
                "{'oneOf': [{'allOf': [{'$ref': '#/components/schemas/Text2'}, {'type': 'object',"
                    + " 'properties': {'_type': {'type': 'string', 'enum': ['Text']}},"
                    + " 'required': ['_type']}]}]}"));
  }

  @Test
  void aUnionOfEmptyObjectsIsAWord() {
    assertThat(
            schema(
                "{'oneOf': [{'$ref': '#/components/schemas/Open1'},"
                    + " {'$ref': '#/components/schemas/Closed_Of_Day'}]}"))
        .isEqualTo(json("{'type': 'string', 'enum': ['Closed', 'Open']}"));
  }

  @Test
  void aUnionWithoutTagsIsAnyOfItsCases() {
    assertThat(schema("{'x-tag': 'none', 'oneOf': [{'$ref': '#/components/schemas/Text2'}]}"))
        .isEqualTo(json("{'anyOf': [{'$ref': '#/components/schemas/Text2'}]}"));
  }

  @Test
  void wordsInProseAreWords() {
    assertThat(schema("{'type': 'string', 'description': 'Whether. values: [Yes, No]'}"))
        .isEqualTo(json("{'type': 'string', 'enum': ['No', 'Yes']}"));
  }

  @Test
  void wordsOfAListAreThoseOfItsElements() {
    assertThat(
            schema(
                "{'type': 'array', 'description': 'values: [Yes]', 'items': {'type': 'string'}}"))
        .isEqualTo(json("{'type': 'array', 'items': {'type': 'string', 'enum': ['Yes']}}"));
  }

  @Test
  void wordsOfAMapAreItsKeys() {
    assertThat(
            schema(
                    "{'type': 'object', 'description': 'values: [Yes]',"
                        + " 'additionalProperties': {'type': 'string'}}")
                .has("enum"))
        .isFalse();
  }

  @Test
  void whatIsOptionalMayBeNull() {
    assertThat(
            schema(
                    "{'type': 'object', 'required': ['a'], 'properties':"
                        + " {'a': {'type': 'string'}, 'b': {'type': 'string'},"
                        + " 'c': {'$ref': '#/components/schemas/Text2'}}}")
                .get("properties"))
        .isEqualTo(
            json(
                "{'a': {'type': 'string'}, 'b': {'type': 'string', 'nullable': true},"
                    + " 'c': {'anyOf': [{'$ref': '#/components/schemas/Text2'},"
                    + " {'type': 'string', 'nullable': true, 'enum': [null]}]}}"));
  }

  @Test
  void aWrappedWordMayStandAlone() {
    assertThat(
            schema("{'type': 'string', 'x-wrapped-word': true, 'description': 'values: [Today]'}")
                .get("anyOf"))
        .hasSize(2);
  }

  @Test
  void aMomentMayHaveAZoneInBrackets() {
    String pattern = schema("{'type': 'string', 'format': 'date-time'}").get("pattern").asText();

    assertThat("2021-12-01T12:46:36.5Z[GMT]").matches(pattern);
    assertThat("2021-12-01T12:46:36Z").matches(pattern);
    assertThat("yesterday").doesNotMatch(pattern);
  }

  @Test
  void proseAndExtensionsAreLeftOut() {
    assertThat(schema("{'type': 'string', 'description': 'So.', 'x-class-name': 'So'}"))
        .isEqualTo(json("{'type': 'string'}"));
  }

  @Test
  void propertiesMayBeCalledAsProse() {
    assertThat(
            schema("{'type': 'object', 'properties': {'description': {'type': 'string'}}}")
                .at("/properties/description/type")
                .asText())
        .isEqualTo("string");
  }

  @Test
  void examplesStayAsTheyAre() {
    ObjectNode root =
        (ObjectNode)
            json(
                "{'paths': {'/beta/a': {'get': {'description': 'So.', 'responses': {'200':"
                    + " {'description': 'So.', 'content': {'application/json': {'example':"
                    + " {'description': 'So.', 'type': ['a']}}}}}}}}}");

    assertThat(PlainDescription.of(root).at("/paths/~1beta~1a/get/responses/200"))
        .isEqualTo(
            json(
                "{'description': '', 'content': {'application/json': {'example':"
                    + " {'description': 'So.', 'type': ['a']}}}}"));
  }

  @Test
  void anOperationHasAllOfItsParametersItself() {
    ObjectNode root =
        (ObjectNode)
            json(
                "{'paths': {'/beta/a/{id}': {'parameters': [{'name': 'id', 'in': 'path'}], 'get':"
                    + " {'parameters': [{'$ref': '#/components/parameters/Key'}]}}}, 'components':"
                    + " {'parameters': {'Key': {'name': 'pageKey', 'in': 'query'}}}}");

    assertThat(PlainDescription.of(root).at("/paths/~1beta~1a~1{id}"))
        .isEqualTo(
            json(
                "{'get': {'parameters': [{'name': 'id', 'in': 'path'},"
                    + " {'name': 'pageKey', 'in': 'query'}]}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'type': ['string', 'null'] | 'type': 'string', 'nullable': true",
        "'oneOf': [TEXT, {'$ref': '#/components/schemas/Open1'}, {'type': 'null'}]"
            + "| 'nullable': true, 'oneOf': [TEXT, {'$ref': '#/components/schemas/Open1'}]",
        "'anyOf': [TEXT, {'type': 'null'}] | 'nullable': true, 'allOf': [TEXT]",
      })
  void nullInTheWordsOfOpenApi31IsNullInThoseOf30(String later, String earlier) {
    String required = "{'type': 'object', 'required': ['a'], 'properties': {'a': {%s}}}";
    String text = "{'$ref': '#/components/schemas/Text2'}";

    assertThat(schema(required.formatted(later.replace("TEXT", text))))
        .isEqualTo(schema(required.formatted(earlier.replace("TEXT", text))))
        .matches(plain -> plain.toString().contains("nullable"));
  }

  @Test
  void aPropertyMayBeCalledLikeAnExample() {
    assertThat(
            schema("{'type': 'object', 'properties': {'example': {'type': ['string', 'null']}}}")
                .at("/properties/example/type")
                .asText())
        .isEqualTo("string");
  }

  @Test
  void aRequiredUnionThatMayBeNullKeepsItsTags() {
    String union =
        "{'type': 'object', 'required': ['a'], 'properties': {'a': {'oneOf':"
            + " [{'$ref': '#/components/schemas/Text2'}, {'$ref': '#/components/schemas/Open1'},"
            + " {'type': 'null'}]}}}";

    assertThat(schema(union).at("/properties/a/anyOf/0/oneOf/0/allOf/1/required/0").asText())
        .isEqualTo("_type");
  }

  @Test
  void aFormHasPartsOfAnyKind() {
    ObjectNode root =
        (ObjectNode)
            json(
                "{'paths': {'/beta/a': {'post': {'requestBody': {'content':"
                    + " {'multipart/form-data': {'schema': {'type': 'array'}}}}}}}}");

    assertThat(
            PlainDescription.of(root)
                .at("/paths/~1beta~1a/post/requestBody/content/multipart~1form-data/schema"))
        .isEqualTo(json("{'type': 'object'}"));
  }

  private static JsonNode schema(String schema) {
    ObjectNode root =
        (ObjectNode) json("{'components': {'schemas': {" + CASES + ", 'It': " + schema + "}}}");
    return PlainDescription.of(root).at("/components/schemas/It");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
