package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.view.ModelClass;
import io.github.dixajava.codegen.view.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns object schemas into what the templates print. */
final class ModelFactory {
  private final Description description;
  private final Schemas schemas;
  private final ClassNames classNames;
  private final Types types;
  private final Usages usages;
  private final NameLock lock;
  private final Set<String> patched = new HashSet<>();

  ModelFactory(
      Description description,
      Schemas schemas,
      ClassNames classNames,
      Types types,
      Usages usages,
      NameLock lock) {
    this.description = description;
    this.schemas = schemas;
    this.classNames = classNames;
    this.types = types;
    this.usages = usages;
    this.lock = lock;
    for (Description.Operation operation : description.operations().values()) {
      JsonNode body = description.bodySchema(operation.node().path("requestBody"));
      if (operation.method().equals("patch") && body != null) {
        notePatched(body);
      }
    }
  }

  /** The class of an object schema, written where some simple names are shadowed. */
  ModelClass create(String key, Set<String> shadowed) {
    ObjectNode schema = description.schema(key);
    ClassName name = classNames.of(key);
    List<Property> properties = new ArrayList<>();
    Set<String> members = new HashSet<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            entry -> {
              Property property = property(key, entry.getKey(), entry.getValue(), shadowed);
              if (!members.add(property.name())) {
                throw new GenerationException(
                    "two properties of " + key + " would be called " + property.name());
              }
              properties.add(property);
            });
    List<String> parents = parents(key, shadowed);
    return new ModelClass(
        name.simple(),
        name.toString(),
        Javadoc.orElse(schema, purpose(key, name)),
        parents.isEmpty() ? null : String.join(", ", parents),
        properties,
        name.outer() == null ? "public final" : "final",
        isPage(key),
        bulk(key),
        factory(lock.at("factory " + name), properties));
  }

  /** What a class is for, where the description does not say it. */
  private String purpose(String key, ClassName name) {
    String union = schemas.unionOf(key);
    if (name.outer() != null && union != null) {
      return schemas.kind(union) == Kind.TAGGED
          ? "The case of {@link %s} with the tag {@code %s}.".formatted(name.outer(), tag(key))
          : "A case of {@link %s}.".formatted(name.outer());
    }
    if (isPage(key)) {
      JsonNode item = description.schema(key).at("/properties/data/items");
      return usages.pageJavadoc(name.toString(), types.of(item, Set.of()).name());
    }
    return usages.javadoc(name.toString());
  }

  /**
   * The property that alone makes an object: the one that the lock keeps, else a required one that
   * is the only one. Null if there is none, or if another one is required too.
   */
  private static @Nullable Property factory(@Nullable String kept, List<Property> properties) {
    List<Property> required = properties.stream().filter(Property::required).toList();
    return properties.stream()
        .filter(p -> kept == null ? properties.size() == 1 && p.required() : p.json().equals(kept))
        .filter(p -> List.of(p).containsAll(required))
        .findFirst()
        .orElse(null);
  }

  private List<String> parents(String key, Set<String> shadowed) {
    List<String> parents = new ArrayList<>();
    for (String union : schemas.unionsOf(key)) {
      parents.add(classNames.of(union).toString());
    }
    JsonNode properties = description.schema(key).path("properties");
    Set<String> names = new TreeSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    if (isPage(key)) {
      JsonNode item = properties.get("data").path("items");
      parents.add("Paged<" + types.of(item, shadowed).name() + ">");
    } else if (names.equals(Set.of("next", "previous"))) {
      parents.add("PageLinks");
    }
    return parents;
  }

  private boolean isPage(String key) {
    return Schemas.isPage(description, description.schema(key));
  }

  /** What a bulk call's outcome gives as success; null if the union is no such outcome. */
  @Nullable String bulkResult(String union, Set<String> shadowed) {
    String result = null;
    for (JsonNode member : description.schema(union).path("oneOf")) {
      String key = Description.reference(member);
      if (key == null) {
        return null;
      }
      String base = tag(key);
      if (base.equals("BulkActionSuccess")) {
        result = types.of(description.schema(key).at("/properties/data"), shadowed).name();
      } else if (!base.equals("BulkActionFailure")) {
        return null;
      }
    }
    return result;
  }

  private @Nullable String bulk(String key) {
    String union = schemas.unionOf(key);
    String result = union == null ? null : bulkResult(union, Set.of());
    if (result == null) {
      return null;
    }
    boolean success = tag(key).equals("BulkActionSuccess");
    return "@Override public %s success() { return %s; }\n"
            .formatted(success ? result : "@Nullable " + result, success ? "data()" : "null")
        + "@Override public %s failure() { return %s; }"
            .formatted(success ? "@Nullable Object" : "Object", success ? "null" : "error()");
  }

  /** The tag of a case: the title up to the parameters of a generic type. */
  String tag(String key) {
    return JavaNames.literal(description.title(key).split("_", -1)[0]);
  }

  private Property property(String key, String json, JsonNode node, Set<String> shadowed) {
    JavaType type = types.of(node, shadowed);
    boolean map = type.name().startsWith("Map<");
    boolean list = type.collection() && !map;
    boolean required = false;
    for (JsonNode name : description.schema(key).path("required")) {
      required |= name.asText().equals(json);
    }
    required &= !node.path("nullable").asBoolean();
    boolean dateText = node.has("x-date-text");
    boolean optional = !required && !type.collection();
    String shown = dateText ? "Instant" : type.name();
    JavaType shownType = new JavaType(shown, "", type.collection());
    JsonNode target = description.resolve(node);
    String member = JavaNames.memberName(json);
    return new Property(
        JavaNames.literal(json),
        member,
        Javadoc.of(node, Javadoc.of(target, Javadoc.ofName(json))),
        type.name(),
        type.nullable(),
        optional ? shownType.nullable() : shownType.unboxed(),
        isPage(key) && json.equals("data")
            ? type.adapter().replaceFirst("^Adapters\\.list", "Adapters.page")
            : type.adapter(),
        node.has("x-secret") ? "visitSecret" : "visit",
        required,
        list,
        map,
        dateText,
        optional,
        !required && patched.contains(key),
        node.path("deprecated").asBoolean() || target.path("deprecated").asBoolean(),
        sizes(node, member),
        hint(key, node),
        preset(node, type),
        node.has("x-alias") ? JavaNames.literal(node.get("x-alias").asText()) : null);
  }

  private static @Nullable String sizes(JsonNode node, String property) {
    if (!node.has("minItems") && !node.has("maxItems")) {
      return null;
    }
    String max = node.has("maxItems") ? node.get("maxItems").asText() : "Integer.MAX_VALUE";
    return node.path("minItems").asInt(0) + ", " + max + ", \"" + property + "\"";
  }

  private @Nullable String hint(String key, JsonNode node) {
    String source = node.path("x-tag-hint").asText();
    JsonNode property = description.schema(key).path("properties").path(source);
    if (property.isMissingNode()) {
      return null;
    }
    String member = JavaNames.memberName(source);
    String text = types.of(property, Set.of()).name().equals("String") ? "" : ".value()";
    return "%s == null ? null : %s%s, \"%s\"".formatted(member, member, text, source);
  }

  private static @Nullable String preset(JsonNode node, JavaType type) {
    if (!node.has("x-preset")) {
      return null;
    }
    String literal = "\"" + node.get("x-preset").asText() + "\"";
    return type.name().equals("String") ? literal : type.name() + ".of(" + literal + ")";
  }

  private void notePatched(JsonNode node) {
    String reference = Description.reference(node);
    if (reference == null) {
      Description.children(node, this::notePatched);
    } else if (!schemas.kind(reference).isUnion() && patched.add(schemas.canonical(reference))) {
      notePatched(description.schema(reference));
    }
  }
}
