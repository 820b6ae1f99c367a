package io.github.dixajava.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the description that generated code uses for something else. */
class CollisionsTest {
  private static final String MODEL = "io/github/dixajava/model/";
  private static final JsonNode OVERLAY = golden("overlay.yaml");

  /** What a body can be called; each would hide a class that a template imports or writes. */
  private static final List<String> BODIES =
      List.of(
          "Query",
          "Path",
          "Body",
          "Call",
          "List",
          "Map",
          "String",
          "Override",
          "Adapters",
          "Void",
          "Operation",
          "PATCH",
          "Nullable",
          "Instant",
          "Builder",
          "Pager",
          "Arguments",
          "Calls");

  @TempDir Path folder;

  private static JsonNode golden(String file) {
    return DocumentFile.read(Generator.GOLDEN.resolve(file));
  }

  private static ObjectNode description() {
    return (ObjectNode) golden("description.yaml").deepCopy();
  }

  private static void addBody(ObjectNode description, String title) {
    ObjectNode schema = description.withObject("/components/schemas").putObject(title);
    schema.put("title", title).put("type", "object");
    schema.withObject("/properties/value").put("type", "string");
    ObjectNode operation =
        description.withObject("/paths").putObject("/beta/things/" + title).putObject("post");
    operation.put("summary", "Send " + title).putArray("tags").add("Things");
    operation
        .withObject("/requestBody/content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + title);
    operation.withObject("/responses/204").put("description", "Sent.");
  }

  private Map<String, String> generate(ObjectNode description) throws IOException {
    Map<String, String> sources = Generator.run(description, OVERLAY, folder);
    assertThat(SourceCompiler.warningsAndErrors(folder)).isEmpty();
    return sources;
  }

  @Test
  void aBodyMayBeCalledLikeAnythingThatGeneratedCodeUses() throws Exception {
    ObjectNode description = description();
    BODIES.forEach(title -> addBody(description, title));

    Map<String, String> sources = generate(description);

    assertThat(sources).containsKeys(MODEL + "QueryModel.java", MODEL + "PagerModel.java");
    assertThat(sources.get("io/github/dixajava/api/ThingsApi.java"))
        .contains("sendQuery(@Body QueryModel body)");
  }

  @Test
  void aWordMayBeCalledLikeAnyConstantOfItsClass() throws Exception {
    ObjectNode description = description();
    description
        .withObject("/components/schemas/Ticket/properties/priority")
        .put("description", "values: [Low, Unrecognized, Adapter, low]");

    Map<String, String> sources = generate(description);

    assertThat(sources.get(MODEL + "TicketPriority.java"))
        .contains("TicketPriority(\"Unrecognized\", Known.UNRECOGNIZED_2)")
        .contains("TicketPriority(\"Adapter\", Known.ADAPTER_2)")
        .contains("TicketPriority(\"Low\", Known.LOW)")
        .contains("TicketPriority(\"low\", Known.LOW_2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "property", "v", "b", "m", "value", "data", "tag", "raw", "read"})
  void aPropertyMayBeCalledLikeWhatItsClassUses(String name) throws Exception {
    ObjectNode description = description();
    for (String schema : List.of("PatchTicketInput", "Text1", "File")) {
      description
          .withObject("/components/schemas/" + schema + "/properties/" + name)
          .put("type", "string");
    }

    assertThat(generate(description).get(MODEL + "PatchTicketInput.java"))
        .contains("\"" + name + "\"");
  }

  @Test
  void aPropertyAndASchemaMayBeginWithADigit() throws Exception {
    ObjectNode description = description();
    description.withObject("/components/schemas/Hook/properties/2fa").put("type", "boolean");
    addBody(description, "3dShape");

    Map<String, String> sources = generate(description);

    assertThat(sources.get(MODEL + "Hook.java")).contains("value2fa()").contains("\"2fa\"");
    assertThat(sources).containsKey(MODEL + "Model3dShape.java");
  }

  @Test
  void aTakenNameInTheOverlayIsRefused() {
    ObjectNode overlay = OVERLAY.deepCopy();
    ObjectNode action = overlay.withArray("/actions").addObject();
    action.put("target", "$.components.schemas.Hook").put("description", "A bad name.");
    action.putObject("update").put("x-class-name", "Query");

    assertThatThrownBy(() -> Generator.run(description(), overlay, folder))
        .hasMessageContainingAll("Hook", "Query", "another x-class-name");
  }
}
