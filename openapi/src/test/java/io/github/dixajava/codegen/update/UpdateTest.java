package io.github.dixajava.codegen.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "openapi"), "src/test/resources/golden");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<Map<Path, String>> tried = new ArrayList<>();
  private Project project;
  private String present;

  @BeforeEach
  void copyTheGoldenDescription() throws Exception {
    Path openapi = Files.createDirectories(folder.resolve("project/openapi"));
    project =
        new Project(
            folder.resolve("project"),
            openapi.resolve("dixa-beta.yaml"),
            openapi.resolve("overlay.yaml"),
            openapi.resolve("names.lock"));
    present = CanonicalForm.of(DocumentFile.read(GOLDEN.resolve("description.yaml")));
    Files.writeString(project.description(), present);
    Files.copy(GOLDEN.resolve("overlay.yaml"), project.overlay());
    Files.writeString(project.names(), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | is empty",
        "<!DOCTYPE html><html></html>    | is a web page or XML",
        "Not found                       | is no description in OpenAPI 3.0 or 3.1: its member openapi is absent",
        "'a: [1'                         | is neither YAML nor JSON",
        "{swagger: '2.0'}                | is no description in OpenAPI 3.0 or 3.1",
        "{openapi: 3.0.3, info: {title: Another API}} | describes \"Another API\", not \"Dixa API\"",
        "{openapi: 3.1.0, info: {title: Dixa API}, paths: {/a: {get: {}}}} | has 1 operations, at least 4 are expected",
      })
  void whatIsNoDescriptionIsRefusedAndNothingIsTouched(String content, String reason)
      throws Exception {
    Path file = Files.writeString(folder.resolve("new.yaml"), content);

    assertThatThrownBy(() -> update(file.toString()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("new.yaml")
        .hasMessageContaining(reason);

    assertNothingIsTouched();
    assertThat(tried).isEmpty();
  }

  @Test
  void aDescriptionWhoseTrialFailsIsRefusedAndNothingIsTouched() throws Exception {
    Path file = file(mutated());

    assertThatThrownBy(
            () ->
                new Update(
                        project,
                        files -> {
                          throw new RefusedException("the build fails");
                        },
                        CLOCK,
                        new PrintStream(printed))
                    .run(file.toString()))
        .hasMessage("the build fails");

    assertNothingIsTouched();
    assertThat(project.report()).exists();
  }

  @Test
  void aDescriptionThatDoesIsPutInTheCanonicalFormWithItsOrigin() throws Exception {
    Path file = file(mutated());

    update(file.toString());

    assertThat(project.description()).content().isEqualTo(CanonicalForm.of(mutated()));
    assertThat(project.origin())
        .content()
        .contains("source: new.json\n")
        .contains("date: 2026-11-25\n")
        .containsPattern("sha256: [0-9a-f]{64}\n");
    assertThat(tried)
        .containsExactly(
            Map.of(
                project.description(), CanonicalForm.of(mutated()),
                project.names(), Files.readString(project.names()),
                project.origin(), Files.readString(project.origin())));
    assertThat(project.names()).content().contains("property File.pages = pages\n");
  }

  @Test
  void theReportIsPrintedAndWritten() throws Exception {
    update(file(mutated()).toString());

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith(
            """
            version: a minor step (a patch step while it begins with 0)
            What new.json changes: 1 adds only

            Several services
              adds only
                File.pages: new property
            """);
    assertThat(project.report())
        .content()
        .isEqualTo(
            """
            Version: a minor step (a patch step while it begins with 0).

            # What new.json changes

            1 adds only.

            ## Several services

            **Adds only**

            - `File.pages`: new property
            """);
  }

  @Test
  void whatDiffersInFormAndOrderAloneIsNoUpdate() throws Exception {
    ObjectNode tree = (ObjectNode) DocumentFile.parse(present);
    ObjectNode schemas = (ObjectNode) tree.at("/components/schemas");
    schemas.set("AddMembersInput", schemas.remove("AddMembersInput"));
    ObjectNode state = (ObjectNode) schemas.at("/Ticket/properties/state");
    state.put("description", "Where it stands. values: [Open, Closed]");

    update(file(tree).toString());

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nothing to do");
    assertThat(tried).isEmpty();
    assertNothingIsTouched();
  }

  @Test
  void aDescriptionIsLoadedFromAnAddress() throws Exception {
    byte[] content = JSON.writeValueAsBytes(mutated());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/dixa.yaml",
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      assertThatThrownBy(() -> update(address + "/missing"))
          .hasMessage(address + "/missing answers with status 404");
      update(address + "/dixa.yaml");
    } finally {
      server.stop(0);
    }

    assertThat(project.origin()).content().contains("source: " + address + "/dixa.yaml\n");
  }

  @Test
  void theCanonicalFormSaysTheSame() {
    JsonNode dixa = DocumentFile.read(Path.of(System.getProperty("test.description")));
    String canonical = CanonicalForm.of(dixa);

    assertThat(CanonicalForm.of(DocumentFile.parse(canonical))).isEqualTo(canonical);
    assertThat(DocumentFile.parse(canonical).at("/components/schemas").size())
        .isEqualTo(dixa.at("/components/schemas").size());
  }

  @Test
  void theDescriptionOfTheClientIsInTheCanonicalForm() {
    Path file = Path.of(System.getProperty("basedir", "openapi"), "dixa-beta.yaml");

    assertThat(file).content().isEqualTo(CanonicalForm.of(DocumentFile.read(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"description=", "description=${session.userProperties(description)}"})
  void withoutAChoiceTheDescriptionIsThatOfDixa(String argument) {
    assertThat(UpdateMain.description(argument)).isEqualTo(UpdateMain.ADDRESS);
    assertThat(UpdateMain.description("description=new.yaml")).isEqualTo("new.yaml");
  }

  private void update(String fileOrAddress) throws Exception {
    new Update(project, tried::add, CLOCK, new PrintStream(printed)).run(fileOrAddress);
  }

  private JsonNode mutated() {
    JsonNode tree = DocumentFile.parse(present);
    ((ObjectNode) tree.at("/components/schemas/File/properties"))
        .putObject("pages")
        .put("type", "integer");
    return tree;
  }

  private Path file(JsonNode tree) throws Exception {
    return Files.write(folder.resolve("new.json"), JSON.writeValueAsBytes(tree));
  }

  private String names() {
    return NameLock.text(
        Inventory.of(DocumentFile.parse(present), Overlay.read(project.overlay()), NameLock.none())
            .names());
  }

  private void assertNothingIsTouched() {
    assertThat(project.names()).content().isEqualTo(names());
    assertThat(project.description()).content().isEqualTo(present);
    assertThat(project.origin()).doesNotExist();
  }
}
