package io.github.dixajava.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import io.github.dixajava.json.DixaGson;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON trees, and the way between them and the client's models. */
final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Gson GSON = DixaGson.create();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array(Collection<? extends JsonNode> elements) {
    return JsonNodeFactory.instance.arrayNode().addAll(elements);
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static ObjectNode data(JsonNode content) {
    return object().set("data", content);
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Sets what is there and not null. */
  static void copy(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      if (from.hasNonNull(name)) {
        to.set(name, from.get(name));
      }
    }
  }

  /** Sets what is given, and removes what is given as null, as a PATCH does. */
  static void patch(JsonNode change, ObjectNode target) {
    change
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                target.remove(field.getKey());
              } else {
                target.set(field.getKey(), field.getValue());
              }
            });
  }

  static ObjectNode ofModel(Object model) {
    return (ObjectNode) parse(GSON.toJson(model));
  }

  static <T> T toModel(JsonNode tree, Class<T> type) {
    return GSON.fromJson(tree.toString(), type);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
