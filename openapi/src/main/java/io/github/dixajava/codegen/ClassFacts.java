package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.Thing.Sort;
import io.github.dixajava.codegen.view.UnionClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a description says of the classes that are generated from its schemas. */
final class ClassFacts {
  private final Model model;
  private final Facts facts;
  private final Map<String, String> sent = new HashMap<>();
  private final Map<String, String> received = new HashMap<>();

  ClassFacts(Model model, Facts facts) {
    this.model = model;
    this.facts = facts;
    for (Description.Operation operation : model.description.operations().values()) {
      String name = OperationFacts.place(operation);
      reach(
          model.description.bodySchema(operation.node().path("requestBody")),
          "request of " + name,
          sent);
      reach(model.description.answerSchema(operation), "answer of " + name, received);
    }
  }

  private void reach(@Nullable JsonNode node, String place, Map<String, String> reached) {
    if (node == null) {
      return;
    }
    String reference = Description.reference(node);
    if (reference == null) {
      Description.children(node, child -> reach(child, place, reached));
    } else if (reached.putIfAbsent(model.schemas.canonical(reference), place) == null) {
      reach(model.description.schema(model.schemas.canonical(reference)), place, reached);
    }
  }

  void add() {
    for (String key : model.schemas.keys()) {
      Kind kind = model.schemas.kind(key);
      if (kind == Kind.OBJECT || kind.isUnion()) {
        String name = model.classNames.of(key).toString();
        Map<String, String> said = new TreeMap<>();
        said.put("form", kind.isUnion() ? "a union" : "an object");
        if (kind.isUnion()) {
          said.put("cases are told apart by", kind.name());
          addCases(key, name);
        } else {
          addProperties(key, name);
        }
        facts.add(name, thing(Sort.CLASS, key, "", said));
      }
    }
    model.classes.forEach(
        (name, view) -> {
          if (view instanceof WordsClass words) {
            facts.add(
                name,
                new Thing(
                    Sort.CLASS, "a list of words", true, "", Map.of("form", "a list of words")));
            addWords(name, words);
          }
        });
  }

  private Thing thing(Sort sort, String key, String type, Map<String, String> said) {
    String place = received.getOrDefault(key, sent.getOrDefault(key, ""));
    return new Thing(sort, place, sent.containsKey(key), type, said);
  }

  private void addProperties(String key, String owner) {
    ObjectNode schema = model.description.schema(key);
    Set<String> required = Facts.values(schema.path("required"));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode node = property.getValue();
              Map<String, String> said = new LinkedHashMap<>();
              said.put("name", property.getKey());
              said.put("required", required.contains(property.getKey()) ? "yes" : "no");
              Facts.noteSchema(said, "", node);
              if (node.path("deprecated").asBoolean()
                  || model.description.resolve(node).path("deprecated").asBoolean()) {
                said.put("deprecated", "yes");
              }
              facts.add(
                  owner + "." + JavaNames.memberName(property.getKey()),
                  thing(Sort.PROPERTY, key, model.types.of(node, Set.of()).name(), said));
            });
  }

  private void addCases(String key, String union) {
    if (!(model.classes.get(union) instanceof UnionClass view)) {
      return;
    }
    for (UnionClass.Case one : view.cases()) {
      Map<String, String> said = new TreeMap<>();
      said.put("tag", one.tag());
      said.put("property", one.property());
      facts.add(union + " case " + one.type(), thing(Sort.CASE, key, one.type(), said));
    }
    for (UnionClass.Value one : view.values()) {
      facts.add(union + " case " + one.caseName(), thing(Sort.CASE, key, one.type(), Map.of()));
    }
  }

  private void addWords(String name, WordsClass view) {
    for (WordsClass.Word word : view.words()) {
      facts.add(
          name + "." + word.constant(),
          new Thing(Sort.WORD, "", true, "", Map.of("word", word.text())));
    }
  }
}
