package io.github.dixajava.codegen.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The small description of the golden files, and what a report says of it after a mutation. */
final class Mutated {

  static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");
  private static final Path OVERLAY = GOLDEN.resolve("overlay.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Generated and compiled once. */
  private static final Edition BEFORE = edition(golden(), null);

  private final ObjectNode tree;

  private Mutated(ObjectNode tree) {
    this.tree = tree;
  }

  /** The report on a mutation of the golden description. */
  static Report report(Consumer<Mutated> mutation) {
    Mutated mutated = new Mutated(golden());
    mutation.accept(mutated);
    return DiffMain.report("before -> after", BEFORE, edition(mutated.tree, BEFORE));
  }

  /** The tree, for mutations of any kind. */
  ObjectNode tree() {
    return tree;
  }

  private static ObjectNode golden() {
    return (ObjectNode) DocumentFile.read(GOLDEN.resolve("description.yaml"));
  }

  private static Edition edition(ObjectNode tree, @Nullable Edition like) {
    try {
      Path folder = Edition.temporaryFolder();
      Path file = Files.createDirectories(folder).resolve("description.json");
      JSON.writeValue(file.toFile(), tree);
      NameLock names = like == null ? NameLock.none() : NameLock.of(like.facts().names());
      return Edition.of(file, OVERLAY, names, folder.resolve("edition"), like);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
