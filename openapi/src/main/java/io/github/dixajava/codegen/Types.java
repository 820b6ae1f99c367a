package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Turns schemas into Java types. */
final class Types {
  /** Marks an integer, or a list of strings, that also comes as a plain string. */
  private static final String ALSO_STRING = "x-also-string";

  private final Description description;
  private final Schemas schemas;
  private final ClassNames classNames;
  private final WordLists wordLists;

  Types(Description description, Schemas schemas, ClassNames names, WordLists wordLists) {
    this.description = description;
    this.schemas = schemas;
    this.classNames = names;
    this.wordLists = wordLists;
  }

  /**
   * @param node the schema or a reference to one
   * @param shadowed simple names that mean something else where the type is written
   */
  JavaType of(JsonNode node, Set<String> shadowed) {
    String reference = Description.reference(node);
    if (reference != null) {
      String key = schemas.canonical(reference);
      return switch (schemas.kind(key)) {
        case MAP -> map(description.schema(key), description.title(key), shadowed);
        case PLAIN -> of(description.schema(key), shadowed);
        case WORDS -> words(classNames.of(key).toString(), shadowed);
        case OBJECT -> type(classNames.of(key), ".Builder.ADAPTER", shadowed);
        default -> type(classNames.of(key), ".Unknown.Adapter.INSTANCE", shadowed);
      };
    }
    return switch (node.path("type").asText()) {
      case "array" -> list(node, shadowed);
      case "string" -> text(node, shadowed);
      case "integer" -> integer(node);
      case "number" ->
          node.has("format")
              ? JavaType.plain("Double", "DOUBLE")
              : JavaType.plain("BigDecimal", "DECIMAL");
      case "boolean" -> JavaType.plain("Boolean", "BOOLEAN");
      case "object" ->
          node.path("additionalProperties").isObject()
              ? map(node, "", shadowed)
              : JavaType.plain("JsonElement", "JSON");
      default -> JavaType.plain("JsonElement", "JSON");
    };
  }

  private static JavaType integer(JsonNode node) {
    return switch (node.path("format").asText()) {
      case "int32" -> JavaType.plain("Integer", "INTEGER");
      case "epoch-millis" -> JavaType.plain("Instant", "EPOCH_MILLIS");
      default -> JavaType.plain("Long", node.has(ALSO_STRING) ? "LONG_OR_DIGITS" : "LONG");
    };
  }

  /** Like {@link #of}, for a value that is written without adapter: no list, no map, no class. */
  private JavaType text(JsonNode node, Set<String> shadowed) {
    String list = wordLists.nameOf(node);
    if (list != null) {
      return words(list, shadowed);
    }
    return switch (node.path("format").asText()) {
      case "uuid" -> JavaType.plain("UUID", "UUID");
      case "date-time" -> JavaType.plain("Instant", "INSTANT");
      default -> JavaType.plain("String", "STRING");
    };
  }

  private JavaType list(JsonNode node, Set<String> shadowed) {
    String words = wordLists.nameOf(node);
    JavaType item = words == null ? of(node.path("items"), shadowed) : words(words, shadowed);
    String adapter = node.has(ALSO_STRING) ? "Adapters.listOrOne(" : "Adapters.list(";
    return new JavaType("List<" + item.name() + ">", adapter + item.adapter() + ")", true);
  }

  private JavaType map(JsonNode node, String title, Set<String> shadowed) {
    JavaType value = of(node.get("additionalProperties"), shadowed);
    String type = title.contains("_Option_") ? value.nullable() : value.name();
    String words = wordLists.nameOf(node);
    if (words == null) {
      return new JavaType(
          "Map<String, " + type + ">", "Adapters.map(" + value.adapter() + ")", true);
    }
    JavaType key = words(words, shadowed);
    return new JavaType(
        "Map<" + key.name() + ", " + type + ">",
        "Adapters.map(" + key.adapter() + ", " + value.adapter() + ")",
        true);
  }

  private JavaType words(String name, Set<String> shadowed) {
    return type(ClassName.top(name), ".ADAPTER", shadowed);
  }

  private JavaType type(ClassName name, String adapter, Set<String> shadowed) {
    boolean hidden = name.outer() == null && shadowed.contains(name.simple());
    String written = (hidden ? description.rootPackage() + ".model." : "") + name;
    return new JavaType(written, written + adapter, false);
  }
}
