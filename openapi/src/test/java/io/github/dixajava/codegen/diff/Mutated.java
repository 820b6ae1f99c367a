package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The small description of the golden files, and what a report says of it after a mutation. */
final class Mutated {

  static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");
  private static final Overlay OVERLAY = Overlay.read(GOLDEN.resolve("overlay.yaml")).lenient();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final Inventory BEFORE = Inventory.of(golden(), OVERLAY, NameLock.none());

  private final ObjectNode tree;

  private Mutated(ObjectNode tree) {
    this.tree = tree;
  }

  /** The report on a mutation of the golden description. */
  static Report report(Consumer<Mutated> mutation) {
    Mutated mutated = new Mutated(golden());
    mutation.accept(mutated);
    NameLock names = NameLock.of(BEFORE.names());
    return Report.of("before -> after", BEFORE, Inventory.of(mutated.tree, OVERLAY, names));
  }

  /** The tree, for mutations of any kind. */
  ObjectNode tree() {
    return tree;
  }

  private static ObjectNode golden() {
    return (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
  }

  /** Sets what JSON or YAML in flow style says at a JSON pointer. */
  Mutated set(String pointer, String yaml) {
    int slash = pointer.lastIndexOf('/');
    String name = pointer.substring(slash + 1).replace("~1", "/");
    JsonNode parent = at(pointer.substring(0, slash));
    if (parent instanceof ArrayNode array) {
      if (name.equals("-")) {
        array.add(yaml(yaml));
      } else {
        array.set(Integer.parseInt(name), yaml(yaml));
      }
    } else {
      ((ObjectNode) parent).set(name, yaml(yaml));
    }
    return this;
  }

  Mutated remove(String pointer) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1).replace("~1", "/");
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
    return this;
  }

  Mutated move(String from, String to) {
    JsonNode moved = at(from).deepCopy();
    remove(from);
    return set(to, moved.toString());
  }

  private JsonNode at(String pointer) {
    JsonNode node = tree.at(pointer);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("nothing is at " + pointer);
    }
    return node;
  }

  private static JsonNode yaml(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
