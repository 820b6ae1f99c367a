package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which operations and properties use a class. Says it in the Javadoc of a class that the
 * description says nothing about.
 */
final class Usages implements Places.Visitor {
  private static final int LISTED = 3;

  private final Schemas schemas;
  private final ClassNames classNames;
  private final WordLists wordLists;

  /** By class, then by the phrase that introduces them: the users, as Javadoc. */
  private final Map<String, Map<Relation, TreeSet<String>>> users = new TreeMap<>();

  private String operation = "";
  private String operationPlace = "";
  private Relation operationRelation = Relation.INPUT;

  /** How a class is used, in the order in which Javadoc tells it. */
  private enum Relation {
    RESULT("Returned by "),
    INPUT("The input of "),
    VALUE("The values of "),
    PROPERTY("Used in "),
    CASE("A case of ");

    private final String phrase;

    Relation(String phrase) {
      this.phrase = phrase;
    }
  }

  Usages(Description description, Schemas schemas, ClassNames classNames, WordLists wordLists) {
    this.schemas = schemas;
    this.classNames = classNames;
    this.wordLists = wordLists;
    Places places = new Places(key -> description.schema(schemas.canonical(key)), this);
    for (Description.Operation each : description.operations().values()) {
      operation =
          "{@code %s.%s}"
              .formatted(
                  ApiGroups.className(each.tags().get(0)), ApiFactory.methodName(each.node()));
      operationPlace = each.toString();
      for (JsonNode parameter : description.parameters(each)) {
        String json = JavaNames.literal(parameter.path("name").asText());
        String name = wordLists.nameOf(ApiParameters.schema(parameter));
        add(name, Relation.VALUE, "the parameter {@code " + json + "} of " + operation);
      }
      JsonNode body = description.bodySchema(each.node().path("requestBody"));
      if (body != null && !ApiParameters.isMultipart(each.node())) {
        operationRelation = Relation.INPUT;
        places.walk(body, operationPlace);
      }
      JsonNode result = description.answerSchema(each);
      if (result != null) {
        operationRelation = Relation.RESULT;
        places.walk(result, operationPlace + " answer");
      }
    }
  }

  @Override
  public @Nullable String type(ObjectNode node, String place) {
    String reference = Description.reference(node);
    String key = reference == null ? "" : schemas.canonical(reference);
    if (schemas.uses(key).isEmpty() || !schemas.kind(key).isClass()) {
      return null;
    }
    String name = classNames.of(key).toString();
    boolean isEnum = schemas.kind(key) == Kind.WORDS;
    if (place.startsWith(operationPlace)) {
      add(name, operationRelation, operation);
    } else if (place.contains(" case ")) {
      add(name, isEnum ? Relation.VALUE : Relation.CASE, user(place));
    } else {
      add(name, isEnum ? Relation.VALUE : Relation.PROPERTY, user(place));
    }
    return name;
  }

  @Override
  public void words(ObjectNode node, String place) {
    add(wordLists.nameOf(node), Relation.VALUE, user(place));
  }

  /** An operation, {@code Agent.phone} as a link to its accessor, or the union of a case. */
  private String user(String place) {
    if (place.startsWith(operationPlace)) {
      return operation;
    }
    if (place.contains(" ")) {
      return "{@link " + place.substring(0, place.indexOf(' ')) + "}";
    }
    int dot = place.lastIndexOf('.');
    String owner = place.substring(0, dot);
    return "{@link " + owner + "#" + JavaNames.memberName(place.substring(dot + 1)) + "()}";
  }

  private void add(@Nullable String name, Relation relation, String user) {
    if (name != null) {
      users
          .computeIfAbsent(name, k -> new TreeMap<>())
          .computeIfAbsent(relation, k -> new TreeSet<>())
          .add(user);
    }
  }

  /** Javadoc that names the users of a class. */
  String javadoc(String className) {
    return sentences(className, "");
  }

  /** Javadoc of the class of a page, which names its items. */
  String pageJavadoc(String className, String item) {
    return sentences(className, "One page of {@link " + item + "} objects, r");
  }

  private String sentences(String className, String beginning) {
    List<String> sentences = new ArrayList<>();
    users
        .getOrDefault(className, Map.of())
        .forEach(
            (relation, all) -> {
              String sentence = relation.phrase + listed(new ArrayList<>(all)) + ".";
              sentences.add(
                  sentences.isEmpty() && !beginning.isEmpty() && relation == Relation.RESULT
                      ? beginning + sentence.substring(1)
                      : sentence);
            });
    return String.join(" ", sentences);
  }

  private static String listed(List<String> all) {
    if (all.size() > LISTED + 1) {
      String first = String.join(", ", all.subList(0, LISTED));
      return first + " and " + (all.size() - LISTED) + " more";
    }
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
