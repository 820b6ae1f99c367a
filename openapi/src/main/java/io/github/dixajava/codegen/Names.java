package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.view.ApiGroup;
import io.github.dixajava.codegen.view.ApiMethod;
import io.github.dixajava.codegen.view.ModelClass;
import io.github.dixajava.codegen.view.UnionClass;
import io.github.dixajava.codegen.view.WordsClass;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of all that is generated, by the place in the description that has them. */
final class Names implements Places.Visitor {
  private final Model model;
  private final Map<String, String> names = new TreeMap<>();

  private Names(Model model) {
    this.model = model;
  }

  static Map<String, String> of(Model model) {
    Names names = new Names(model);
    names.add();
    return names.names;
  }

  private void add() {
    Description description = model.description;
    Places places = new Places(key -> description.schema(model.schemas.canonical(key)), this);
    for (Description.Operation operation : description.operations().values()) {
      String place = Places.of(operation.method(), operation.path());
      for (String tag : operation.tags()) {
        ApiGroup group = model.groups.get(ApiGroups.className(tag));
        if (group != null) {
          names.put("group " + tag, group.name());
          group.methods().stream()
              .filter(method -> method.http().equals(ApiFactory.http(operation)))
              .forEach(method -> addMethod(place, method));
        }
      }
      for (JsonNode parameter : description.parameters(operation)) {
        String name = parameter.path("name").asText();
        addWords(ApiParameters.schema(parameter), place + " parameter " + name);
      }
      JsonNode body = description.bodySchema(operation.node().path("requestBody"));
      JsonNode answer = description.answerSchema(operation);
      if (body != null && !ApiParameters.isMultipart(operation.node())) {
        places.walk(body, place + " request");
      }
      if (answer != null) {
        places.walk(answer, place + " answer");
      }
    }
    model.classes.forEach(this::addMembers);
  }

  private void addMethod(String place, ApiMethod method) {
    names.put("method " + place, method.name());
    if (method.pager() != null) {
      names.put("pager " + place, method.pager().name());
    }
    if (method.query() != null) {
      names.put("query " + place, method.query().name());
    }
  }

  private void addMembers(String name, Object view) {
    if (view instanceof WordsClass words) {
      words.words().forEach(w -> names.put("constant " + name + " " + w.text(), w.constant()));
    } else if (view instanceof UnionClass union) {
      union.models().forEach(this::addProperties);
      union.values().stream()
          .map(UnionClass.Value::caseName)
          .forEach(one -> names.put("class " + name + " case " + one, name + "." + one));
    } else if (view instanceof ModelClass type) {
      addProperties(type);
    }
  }

  private void addProperties(ModelClass type) {
    if (type.factory() != null) {
      names.put("factory " + type.path(), type.factory().json());
    }
    type.properties().forEach(p -> names.put("property " + type.path() + "." + p.json(), p.name()));
  }

  @Override
  public @Nullable String type(ObjectNode node, String place) {
    String reference = Description.reference(node);
    String key = reference == null ? "" : model.schemas.canonical(reference);
    if (model.schemas.uses(key).isEmpty() || !model.schemas.kind(key).isClass()) {
      return null;
    }
    String name = model.classNames.of(key).toString();
    names.put("class " + place, name);
    return name;
  }

  @Override
  public void words(ObjectNode node, String place) {
    addWords(node, place);
  }

  private void addWords(JsonNode node, String place) {
    String name = model.wordLists.nameOf(node);
    if (name != null) {
      names.put("words " + place, name);
    }
  }
}
