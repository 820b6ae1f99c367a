package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.view.ModelClass;
import io.github.dixajava.codegen.view.Property;
import io.github.dixajava.codegen.view.UnionClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns unions into what the templates print. */
final class UnionFactory {
  private static final Map<String, String> CASE_NAMES =
      Map.of(
          "string", "Text", "array", "Values", "number", "Numeric", "integer", "Numeric", "boolean",
          "Flag");

  /** What the unknown case and the outcomes of bulk calls use for something else. */
  private static final Set<String> NOT_SHARED = Set.of("tag", "raw", "error", "success", "failure");

  private static final Map<String, String> CASE_DOCS =
      Map.of(
          "string",
          "A text",
          "array",
          "A list",
          "number",
          "A number",
          "integer",
          "A number",
          "boolean",
          "True or false");

  private final Description description;
  private final Schemas schemas;
  private final ClassNames classNames;
  private final Types types;
  private final ModelFactory models;
  private final Usages usages;

  UnionFactory(
      Description description,
      Schemas schemas,
      ClassNames classNames,
      Types types,
      ModelFactory models,
      Usages usages) {
    this.description = description;
    this.schemas = schemas;
    this.classNames = classNames;
    this.types = types;
    this.models = models;
    this.usages = usages;
  }

  UnionClass create(String key) {
    ObjectNode schema = description.schema(key);
    ClassName name = classNames.of(key);
    Map<String, String> cases = new TreeMap<>();
    List<JsonNode> plain = new ArrayList<>();
    Set<String> shadowed = new HashSet<>();
    for (JsonNode member : schema.get("oneOf")) {
      String reference = Description.reference(member);
      if (reference == null) {
        plain.add(member);
        shadowed.add(caseName(member));
      } else {
        String canonical = schemas.canonical(reference);
        cases.put(classNames.of(canonical).toString(), canonical);
        if (key.equals(schemas.unionOf(canonical))) {
          shadowed.add(classNames.of(canonical).simple());
        }
      }
    }
    List<ModelClass> nested = new ArrayList<>();
    for (String member : cases.values()) {
      if (key.equals(schemas.unionOf(member))) {
        nested.add(models.create(member, shadowed));
      }
    }
    List<UnionClass.Value> values = values(plain, shadowed, cases.isEmpty());
    List<String> permits = new ArrayList<>(cases.keySet());
    values.forEach(value -> permits.add(name + "." + value.caseName()));
    permits.add(name + ".Unknown");
    String bulk = models.bulkResult(key, Set.of());
    Kind kind = schemas.kind(key);
    return new UnionClass(
        name.simple(),
        Javadoc.orElse(schema, usages.javadoc(name.toString())),
        bulk == null ? null : "BulkOutcome<" + bulk + ">",
        String.join(", ", permits),
        nested,
        values,
        cases(key, kind, cases),
        plain.isEmpty() ? common(cases.values(), shadowed) : List.of(),
        kind == Kind.TAGGED,
        kind == Kind.UNTAGGED,
        kind == Kind.BY_JSON_TYPE,
        hints(schema),
        bulk);
  }

  private List<UnionClass.Case> cases(String union, Kind kind, Map<String, String> cases) {
    Map<String, String> byTag = new HashMap<>();
    List<UnionClass.Case> list = new ArrayList<>();
    cases.forEach(
        (type, key) -> {
          String tag = models.tag(key);
          String before = byTag.put(tag, key);
          if (kind == Kind.TAGGED && before != null) {
            throw new GenerationException(
                "%s and %s are both tagged %s in %s".formatted(before, key, tag, union));
          }
          String property = kind == Kind.UNTAGGED ? ownProperty(union, key, cases) : "";
          list.add(new UnionClass.Case(type, type + ".Builder.ADAPTER", tag, property));
        });
    return list;
  }

  /** The properties that all cases have with the same type. */
  private List<Property> common(Collection<String> cases, Set<String> shadowed) {
    List<Map<String, Property>> all = new ArrayList<>();
    for (String key : cases) {
      Map<String, Property> own = new LinkedHashMap<>();
      models.create(key, shadowed).properties().forEach(p -> own.put(p.json(), p));
      all.add(own);
    }
    return all.get(0).values().stream()
        .filter(p -> !NOT_SHARED.contains(p.name()))
        .filter(p -> all.stream().allMatch(own -> p.readsLike(own.get(p.json()))))
        .toList();
  }

  /** A property that no other case has, a required one if there is one. */
  private String ownProperty(String union, String key, Map<String, String> cases) {
    List<String> own = new ArrayList<>();
    description.schema(key).path("properties").fieldNames().forEachRemaining(own::add);
    for (String other : cases.values()) {
      if (!other.equals(key)) {
        description.schema(other).path("properties").fieldNames().forEachRemaining(own::remove);
      }
    }
    if (own.isEmpty()) {
      throw new GenerationException(
          "nothing tells " + key + " from the other cases of " + union + ", which has no tag");
    }
    return own.get(0);
  }

  private List<UnionClass.Value> values(
      List<JsonNode> plain, Set<String> shadowed, boolean factories) {
    List<UnionClass.Value> values = new ArrayList<>();
    Set<String> erasures = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (JsonNode member : plain) {
      String erasure = types.of(member, shadowed).name().replaceFirst("<.*", "");
      if (!erasures.add(erasure)) {
        twice.add(erasure);
      }
    }
    for (JsonNode member : plain) {
      JavaType type = types.of(member, shadowed);
      values.add(
          new UnionClass.Value(
              caseName(member),
              Javadoc.of(member, CASE_DOCS.getOrDefault(member.path("type").asText(), "A value")),
              type.name(),
              type.adapter(),
              test(member),
              factories && !twice.contains(type.name().replaceFirst("<.*", ""))));
    }
    return values;
  }

  private static String caseName(JsonNode member) {
    String title = member.path("title").asText();
    return title.isEmpty()
        ? CASE_NAMES.getOrDefault(member.path("type").asText(), "Other")
        : JavaNames.className(title);
  }

  private String test(JsonNode member) {
    return switch (member.path("type").asText()) {
      case "string" -> "isText";
      case "number", "integer" -> "isNumber";
      case "boolean" -> "isFlag";
      case "array" ->
          switch (description.resolve(member.path("items")).path("type").asText()) {
            case "string" -> "isTexts";
            case "object" -> "isObjects";
            default -> "isList";
          };
      default ->
          throw new GenerationException("a union cannot have this case by JSON type: " + member);
    };
  }

  private static @Nullable List<UnionClass.Hint> hints(ObjectNode schema) {
    List<UnionClass.Hint> hints = new ArrayList<>();
    schema
        .path("x-tag-hints")
        .properties()
        .forEach(e -> hints.add(new UnionClass.Hint(e.getKey(), e.getValue().asText())));
    return hints.isEmpty() ? null : hints;
  }
}
