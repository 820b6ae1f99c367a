package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree and where it hangs.
 *
 * @param path its normalised JSONPath
 * @param node the node
 * @param parent what holds it; null for the root
 * @param key its name, if the parent is an object
 * @param index its index, if the parent is an array
 * @param depth how many steps it is away from the root
 */
record Location(
    String path, JsonNode node, @Nullable JsonNode parent, String key, int index, int depth) {

  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.AS_PATH_LIST)
          .build();

  /** Everything that a JSONPath matches, each node once; nothing if its beginning is missing. */
  static List<Location> find(ObjectNode root, String jsonPath) {
    JsonNode paths;
    try {
      paths = JsonPath.using(PATHS).parse(root).read(jsonPath);
    } catch (PathNotFoundException e) {
      return List.of();
    }
    return StreamSupport.stream(paths.spliterator(), false)
        .map(JsonNode::textValue)
        .distinct()
        .map(path -> of(root, path))
        .toList();
  }

  /** Follows a path like {@code $['paths']['/beta/agents'][0]}, in which quotes aren't escaped. */
  private static Location of(ObjectNode root, String path) {
    Location at = new Location(path, root, null, "", -1, 0);
    int position = 1;
    while (position < path.length()) {
      Location next =
          at.node instanceof ArrayNode array
              ? element(at, array, path.substring(position + 1, path.indexOf(']', position)))
              : member(at, position);
      position += next.parent instanceof ArrayNode ? digits(next) + 2 : next.key.length() + 4;
      at = next;
    }
    return at;
  }

  private static int digits(Location element) {
    return Integer.toString(element.index).length();
  }

  private static Location element(Location at, ArrayNode array, String number) {
    int index = Integer.parseInt(number);
    return new Location(at.path, array.get(index), array, "", index, at.depth + 1);
  }

  private static Location member(Location at, int position) {
    int end = at.path.indexOf("']", position);
    while (end >= 0) {
      String name = at.path.substring(position + 2, end);
      JsonNode child = at.node.get(name);
      if (child != null) {
        return new Location(at.path, child, at.node, name, -1, at.depth + 1);
      }
      end = at.path.indexOf("']", end + 1);
    }
    throw new IllegalStateException("no such member: " + at.path);
  }
}
