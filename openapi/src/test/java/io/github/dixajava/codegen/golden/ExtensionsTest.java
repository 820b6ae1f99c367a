package io.github.dixajava.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What overlays can say beyond OpenAPI for a description whose rows contradict it. */
class ExtensionsTest {
  private static final String MODEL = "io/github/dixajava/model/";
  private static final JsonNode OVERLAY =
      DocumentFile.read(Generator.GOLDEN.resolve("overlay.yaml"));

  @TempDir Path folder;

  private final ObjectNode description =
      (ObjectNode) DocumentFile.read(Generator.GOLDEN.resolve("description.yaml"));

  private Map<String, String> generate() throws Exception {
    Map<String, String> sources = Generator.run(description, OVERLAY, folder);
    assertThat(SourceCompiler.warningsAndErrors(folder)).isEmpty();
    return sources;
  }

  private void addToHook(String property, String schema) {
    description
        .withObject("/components/schemas/Hook/properties")
        .set(property, DocumentFile.parse(schema));
  }

  @Test
  void anotherDescriptionHasPackagesOfItsOwn() throws Exception {
    description.withObject("/info").put("x-package", "io.github.dixajava.other");

    assertThat(generate())
        .containsKeys(
            "io/github/dixajava/other/api/TicketsApi.java",
            "io/github/dixajava/other/model/ModelAdapters.java",
            "io/github/dixajava/other/model/Hook.java")
        .noneSatisfy((file, source) -> assertThat(file).startsWith(MODEL));
  }

  @Test
  void millisecondsSince1970AreAnInstant() throws Exception {
    addToHook("made_at", "{type: integer, format: epoch-millis}");

    assertThat(generate().get(MODEL + "Hook.java"))
        .contains("public @Nullable Instant madeAt()")
        .contains("Adapters.EPOCH_MILLIS");
  }

  @Test
  void whatAlsoComesAsAStringIsReadFromOne() throws Exception {
    addToHook("number", "{type: integer, x-also-string: true}");
    addToHook("to", "{type: array, items: {type: string}, x-also-string: true}");

    assertThat(generate().get(MODEL + "Hook.java"))
        .contains("Adapters.LONG_OR_DIGITS", "Adapters.listOrOne(Adapters.STRING)");
  }

  @Test
  void aPropertyMayHaveASecondNameInJson() throws Exception {
    addToHook("form_submission", "{type: object, x-alias: formSubmission}");

    assertThat(generate().get(MODEL + "Hook.java"))
        .contains(".alias(\"formSubmission\", \"form_submission\")");
  }

  @Test
  void valuesMayBeKnownInAnyCase() throws Exception {
    addToHook("rating_status", "{type: string, enum: [rated], x-any-case: true}");

    assertThat(generate().get(MODEL + "HookRatingStatus.java"))
        .contains("equalsIgnoreCase(value)", "toLowerCase(Locale.ROOT).hashCode()");
  }
}
