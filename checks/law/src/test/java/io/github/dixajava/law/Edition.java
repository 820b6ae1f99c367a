package io.github.dixajava.law;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The description that the client was generated from, corrected by its overlay. */
final class Edition {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode root;

  private Edition(JsonNode root) {
    this.root = root;
  }

  static Edition read() {
    Overlay overlay = Overlay.read(file("test.overlay"));
    return new Edition(overlay.apply(DocumentFile.read(file("test.description"))).description());
  }

  private static Path file(String property) {
    return Path.of(Objects.requireNonNull(System.getProperty(property), property));
  }

  List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            all.add(
                                new Endpoint(
                                    this, entry.getKey(), path.getKey(), entry.getValue()));
                          }
                        }));
    return all;
  }

  /** Whether the paths say anywhere how something looks. */
  boolean hasExamples() {
    return root.path("paths").findValue("example") != null
        || root.path("paths").findValue("examples") != null;
  }

  /** The node itself, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : resolve(root.at(reference.asText().substring(1)));
  }

  /** What a schema calls itself; else its key, without the number that tells namesakes apart. */
  String title(JsonNode node) {
    JsonNode title = resolve(node).get("title");
    if (title != null) {
      return title.asText();
    }
    String reference = node.path("$ref").asText();
    return reference.substring(reference.lastIndexOf('/') + 1).replaceFirst("[0-9]+$", "");
  }
}
