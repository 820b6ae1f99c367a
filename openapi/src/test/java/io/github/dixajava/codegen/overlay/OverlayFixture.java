package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;

/** Short ways to write overlays and descriptions in tests. */
final class OverlayFixture {

  private static final String HEAD =
      """
      overlay: 1.0.0
      info: {title: Test, version: 1.0.0}
      actions:
      """;

  private OverlayFixture() {}

  static JsonNode yaml(String text) {
    return DocumentFile.parse(text);
  }

  /** An overlay with these actions, each a YAML list item. */
  static Overlay overlay(String... actions) {
    return Overlay.parse(yaml(HEAD + String.join("", actions)));
  }

  static String update(String target, String update) {
    return "- {target: \"%s\", description: because, update: %s}\n".formatted(target, update);
  }

  static String remove(String target) {
    return "- {target: \"%s\", description: because, remove: true}\n".formatted(target);
  }

  /** The description after the actions, as JSON with single quotes. */
  static String corrected(String description, String... actions) {
    return overlay(actions).apply(yaml(description)).description().toString().replace('"', '\'');
  }
}
