package io.github.dixajava.codegen.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.Dialect;
import java.util.Set;

/**
 * Says with OpenAPI's own means what the generator knows of Dixa: the tags of unions, unions that
 * are words, allowed words, and that whatever is optional may be null. Prose and the generator's
 * extensions are left out.
 */
public final class PlainDescription {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Extensions that concern the service and not only the generator. */
  private static final Set<String> KEPT = Set.of("x-at-most-one-of");

  private final PlainSchemas schemas;

  private PlainDescription(ObjectNode root) {
    this.schemas = new PlainSchemas(root);
  }

  /** Changes the given tree, which has been corrected by an overlay, and returns it. */
  public static ObjectNode of(ObjectNode root) {
    Dialect.unify(root);
    PlainDescription plain = new PlainDescription(root);
    if (root.path("info") instanceof ObjectNode info) {
      info.remove("description");
    }
    for (JsonNode path : root.path("paths")) {
      METHODS.forEach(method -> plain.operation(path.path(method)));
    }
    plain.schemas.rewriteComponents();
    return root;
  }

  private void operation(JsonNode operation) {
    if (!(operation instanceof ObjectNode node)) {
      return;
    }
    node.remove("description");
    dropExtensions(node);
    for (JsonNode parameter : node.path("parameters")) {
      parameter((ObjectNode) parameter);
    }
    content(node.path("requestBody"));
    for (JsonNode response : node.path("responses")) {
      content(response);
    }
  }

  /** The words of a parameter may stand in its own text. */
  private void parameter(ObjectNode parameter) {
    if (parameter.path("schema") instanceof ObjectNode schema) {
      if (!schema.has("description") && parameter.has("description")) {
        schema.set("description", parameter.get("description"));
      }
      parameter.set("schema", schemas.rewrite(schema));
    }
    parameter.remove("description");
    dropExtensions(parameter);
  }

  private void content(JsonNode holder) {
    if (holder.has("description")) {
      ((ObjectNode) holder).put("description", "");
    }
    if (holder.at("/content/multipart~1form-data") instanceof ObjectNode form) {
      form.putObject("schema").put("type", "object"); // mock servers read parts as texts
    }
    for (JsonNode media : holder.path("content")) {
      if (media.path("schema") instanceof ObjectNode schema) {
        ((ObjectNode) media).set("schema", schemas.rewrite(schema));
      }
      for (JsonNode example : media.path("examples")) {
        ((ObjectNode) example).remove("description");
        ((ObjectNode) example).remove("summary");
      }
    }
  }

  static void dropExtensions(ObjectNode node) {
    node.properties()
        .removeIf(field -> field.getKey().startsWith("x-") && !KEPT.contains(field.getKey()));
  }
}
