package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** What a schema is in Java, roughly. */
enum Kind {
  TEXT("text"),
  WHOLE_NUMBER("a whole number"),
  NUMBER("a number"),
  TRUTH("true or false"),
  WORD("one of several words"),
  LIST("a list"),
  SET("a set"),
  MAP("a map"),
  OBJECT("an object"),
  UNION("a union"),
  ANYTHING("anything");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  boolean isCollection() {
    return this == LIST || this == SET;
  }

  @Override
  public String toString() {
    return words;
  }

  static Kind of(Schemas schemas, JsonNode schema) {
    if (schema.has("oneOf") || schema.has("anyOf")) {
      return Words.ofUnion(schemas, schema).isEmpty() ? UNION : WORD;
    }
    return switch (schema.path("type").asText()) {
      case "string" -> Words.of(schema).isEmpty() ? TEXT : WORD;
      case "integer" -> WHOLE_NUMBER;
      case "number" -> NUMBER;
      case "boolean" -> TRUTH;
      case "array" -> schema.path("uniqueItems").asBoolean() ? SET : LIST;
      case "object" -> object(schema);
      default -> schema.has("properties") ? OBJECT : ANYTHING;
    };
  }

  private static Kind object(JsonNode schema) {
    boolean map = schema.path("additionalProperties").isObject() && !schema.has("properties");
    return map ? MAP : OBJECT;
  }
}
