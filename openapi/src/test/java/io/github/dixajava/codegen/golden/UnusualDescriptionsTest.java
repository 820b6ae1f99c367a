package io.github.dixajava.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.codegen.overlay.DocumentFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a description says on the spot instead of by a reference, or for several places at once. */
class UnusualDescriptionsTest {
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

  private ObjectNode get(String path) {
    ObjectNode operation = description.withObject("/paths").withObjectProperty(path);
    operation.set(
        "get",
        DocumentFile.parse(
            """
            tags: [Things]
            summary: Get thing
            responses: {'204': {description: There is one.}}
            """));
    return operation;
  }

  @Test
  void bodiesAndAnswersMayHaveTheirSchemasOnTheSpot() throws Exception {
    get("/beta/things")
        .set(
            "post",
            DocumentFile.parse(
                """
                tags: [Things]
                summary: Make thing
                requestBody:
                  required: true
                  content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
                responses:
                  '200':
                    content:
                      application/json:
                        schema: {type: object, properties: {data: {type: object, properties: {b: {type: string}}}}}
                """));

    assertThat(generate().get("io/github/dixajava/api/ThingsApi.java"))
        .contains("enveloped = true")
        .contains("Call<MakeThingOutputData> makeThing(@Body MakeThingInput body)");
  }

  @Test
  void aPathMaySayWhatTheParametersOfItsOperationsAre() throws Exception {
    ObjectNode path = get("/beta/things/{shelf}/{thing}");
    path.set(
        "parameters",
        DocumentFile.parse(
            """
            - {name: shelf, in: path, required: true, schema: {type: integer, format: int32}}
            - {name: thing, in: path, required: true, schema: {type: string}}
            """));
    path.withObjectProperty("get")
        .set(
            "parameters",
            DocumentFile.parse(
                "[{name: thing, in: path, required: true, schema: {type: string, format: uuid}}]"));

    assertThat(generate().get("io/github/dixajava/api/ThingsApi.java"))
        .contains("getThing(@Path(\"shelf\") int shelf, @Path(\"thing\") UUID thing)");
  }

  @Test
  void parametersHaveTheOrderOfThePath() throws Exception {
    get("/beta/things/{shelf}/{thing}")
        .withObjectProperty("get")
        .set(
            "parameters",
            DocumentFile.parse(
                """
                - {name: thing, in: path, required: true, schema: {type: string}}
                - {name: shelf, in: path, required: true, schema: {type: string}}
                """));

    assertThat(generate().get("io/github/dixajava/api/ThingsApi.java"))
        .containsSubsequence("getThing(", "String shelf", "String thing)");
  }

  @Test
  void aParameterInTheHeaderIsRefused() {
    get("/beta/things")
        .withObjectProperty("get")
        .set(
            "parameters",
            DocumentFile.parse("[{name: X-Reason, in: header, schema: {type: string}}]"));

    assertThatThrownBy(this::generate).hasMessageContainingAll("X-Reason", "/beta/things");
  }

  @Test
  void headersThatOpenApiDescribesElsewhereAreIgnored() throws Exception {
    get("/beta/things")
        .withObjectProperty("get")
        .set(
            "parameters",
            DocumentFile.parse("[{name: Authorization, in: header, schema: {type: string}}]"));

    assertThat(generate().get("io/github/dixajava/api/ThingsApi.java")).contains("getThing()");
  }

  @Test
  void parametersMayBeCalledLikeTheBodyOrEachOther() throws Exception {
    description
        .withObject("/paths")
        .withObjectProperty("/beta/watchers/{address}")
        .withObjectProperty("delete")
        .withArray("parameters")
        .add(DocumentFile.parse("{name: body, in: query, required: true, schema: {type: string}}"))
        .add(
            DocumentFile.parse(
                "{name: address, in: query, required: true, schema: {type: string}}"));

    assertThat(generate().get("io/github/dixajava/api/WatchersApi.java"))
        .contains("@Query(\"address\") String addressValue, @Query(\"body\") String bodyValue");
  }

  @Test
  void aUnionOnTheSpotMayBeNullAlthoughItIsRequired() throws Exception {
    ObjectNode hook = description.withObject("/components/schemas/Hook");
    hook.withArray("required").add("shown");
    hook.withObject("/properties")
        .set(
            "shown",
            DocumentFile.parse(
                """
                nullable: true
                oneOf: [{$ref: '#/components/schemas/Text1'}, {$ref: '#/components/schemas/File'}]
                """));

    assertThat(generate().get(MODEL + "Hook.java")).doesNotContain("required(shown");
  }

  @Test
  void nullIsNoWord() throws Exception {
    description
        .withObject("/components/schemas/Ticket/properties/priority")
        .setAll((ObjectNode) DocumentFile.parse("{enum: [Low, High, null], nullable: true}"));

    assertThat(generate().get(MODEL + "TicketPriority.java"))
        .contains("Known.LOW")
        .doesNotContain("Known.NULL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/components/schemas/Ticket/properties | a\"b | {type: string}",
        "/components/schemas/Ticket/properties | a\\b | {type: string}",
        "/components/schemas/Ticket/properties | word | {type: string, enum: ['*/ int x; /*']}",
        "/components/schemas/Text1             | title | 'T\"ext'",
        "/paths                                | /beta/a\"b | {get: {summary: Get b, responses: {'204': {}}}}",
      })
  void whatWouldEndATextOrCommentInJavaIsRefused(String place, String name, String node) {
    ((ObjectNode) description.at(place)).set(name, DocumentFile.parse(node));

    assertThatThrownBy(this::generate).hasMessageContaining("Java code cannot hold");
  }
}
