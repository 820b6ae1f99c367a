package io.github.dixajava.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.NameLock;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {

  private static final String SCHEMAS = "/components/schemas/";
  private static final String LIST = "/paths/~1beta~1tickets/get";
  private static final String PATCH = "/paths/~1beta~1tickets~1{ticketId}/patch";
  private static final String CLOSE = "/paths/~1beta~1tickets~1{ticketId}~1close/put";
  private static final String NEW =
      "{tags: [Tickets], summary: List labels, operationId: x, responses: {'200': {content:"
          + " {application/json: {schema: {$ref: '#/components/schemas/ListLabels'}}}}}}";
  private static final String LIST_LABELS =
      "{title: ListLabels, type: object, required: [data], properties: {data: {type: array, items:"
          + " {$ref: '#/components/schemas/Label'}}}}";

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void eachChangeAppearsOnceWithItsMark(
      String name, Consumer<Mutated> mutation, Mark mark, String step, String change) {
    Report report = Mutated.report(mutation);
    assertThat(report.changes()).hasSize(1);
    assertThat(report.changes().get(0).mark()).isEqualTo(mark);
    assertThat(report.text()).startsWith("version: " + step);
    assertThat(report.text()).contains("  " + mark + "\n").contains(change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noise")
  void noiseIsNoChange(String name, Consumer<Mutated> mutation) {
    Report report = Mutated.report(mutation);

    assertThat(report.changes()).isEmpty();
    assertThat(report.text())
        .isEqualTo(
            """
            version: a patch step at most
            before -> after: no change for callers
            """);
  }

  static Stream<Arguments> noise() {
    return Stream.of(
        noise(
            "a dot after the title of an operation",
            m -> m.set(LIST + "/summary", "List tickets.")),
        noise("another title of an operation", m -> m.set(LIST + "/summary", "Show tickets")),
        noise("a dot after the title of a case", m -> m.set(SCHEMAS + "File/title", "File.")),
        noise("another title of a class", m -> m.set(SCHEMAS + "Hook/title", "Callback")),
        noise(
            "more prose",
            m ->
                m.set(SCHEMAS + "Ticket/description", "'One.\n\nTwo.\n\nThree.'")
                    .set(
                        LIST + "/description",
                        "Much longer, over several lines, so that all lines below move.")),
        noise(
            "another example",
            m ->
                m.set(
                    LIST + "/responses/200/content/application~1json/example/data/0/state",
                    "Closed")),
        noise("another operationId", m -> m.set(LIST + "/operationId", "somethingElse")),
        noise(
            "another order of words",
            m ->
                m.set(SCHEMAS + "Ticket/properties/priority/description", "'values: [High, Low]'")),
        noise(
            "another order of paths",
            m -> m.move("/paths/~1beta~1tickets", "/paths/~1beta~1tickets")),
        noise(
            "another order of cases",
            m -> m.move(SCHEMAS + "Content/oneOf/0", SCHEMAS + "Content/oneOf/-")),
        noise(
            "other numbers of schema keys",
            m ->
                m.move(SCHEMAS + "Text1", SCHEMAS + "Text9")
                    .set(SCHEMAS + "Content/oneOf/1", "{$ref: '#/components/schemas/Text9'}")
                    .set(SCHEMAS + "Reply/oneOf/0", "{$ref: '#/components/schemas/Text9'}")));
  }

  @Test
  void anotherNameOfAParameterInAPathIsNoChangeForCallers() {
    assertThat(Mutated.report(m -> m.set(PATCH + "/parameters/0/name", "ticket")).changes())
        .isEmpty();
  }

  @Test
  void aFactoryThatIsLostIsNamed() {
    Report report =
        Mutated.report(
            m ->
                m.set(SCHEMAS + "Text1/properties/language", "{type: string}")
                    .set(SCHEMAS + "Text1/required/-", "language"));

    assertThat(report.text()).contains("of(value) is gone");
  }

  @Test
  void whatIsNewAndUnexplainedIsListedWithTheRuleToAdd() {
    Report report =
        Mutated.report(
            m ->
                m.set("/paths/~1beta~1labels", "{get: " + NEW + "}")
                    .set(SCHEMAS + "ListLabels", LIST_LABELS)
                    .set(
                        SCHEMAS + "Label",
                        "{title: Label, oneOf: [{$ref: '#/components/schemas/Color'}]}")
                    .set(SCHEMAS + "Color", "{title: Color, type: object, properties: {}}")
                    .set(SCHEMAS + "Color/properties/red", "{type: integer}")
                    .set(
                        "/paths/~1beta~1labels/get/parameters",
                        "[{name: pageKey, in: query, schema: {type: string}}]"));

    assertThat(report.open())
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .startsWith("GET /labels: no example")
                    .contains("rule at $.paths['/beta/labels'].get.responses"),
            line ->
                assertThat(line)
                    .startsWith("GET /labels: takes a pageKey, but its response has no meta")
                    .contains("rule at $.components.schemas.ListLabels.properties"),
            line ->
                assertThat(line)
                    .startsWith("Label: no example shows its tags")
                    .contains("rule at $.components.schemas.Label: {x-tag: _type}"));
    assertThat(report.text()).contains("to decide\n  GET /labels: no example");
  }

  @Test
  void anExampleThatDoesNotFitItsSchemaIsListed() {
    Report report =
        Mutated.report(
            m ->
                m.set(SCHEMAS + "Ticket/properties/score", "{type: integer}")
                    .set(
                        LIST + "/responses/200/content/application~1json/example/data/0/score",
                        "high"));

    assertThat(report.open())
        .singleElement()
        .asString()
        .contains("GET /tickets: an example does not fit, $.data[0].score");
  }

  @Test
  void theExamplesOfTheClientFitTheirSchemas() {
    assertThat(
            Inventory.of(
                    DocumentFile.read(Path.of(System.getProperty("test.description"))),
                    Overlay.read(Path.of(System.getProperty("test.overlay"))),
                    NameLock.read(Path.of(System.getProperty("test.names"))))
                .open())
        .noneMatch(line -> line.contains("does not fit"));
  }

  @Test
  void aRuleOfTheOverlayThatLostItsTargetIsListed() {
    Report report = Mutated.report(m -> m.remove(CLOSE));

    assertThat(report.open()).singleElement().asString().contains("delete lines 16 to 18 of");
  }

  private static Arguments noise(String name, Consumer<Mutated> mutation) {
    return Arguments.of(name, mutation);
  }

  static Stream<Arguments> mutations() {
    return Stream.of(
        of(
            "operation renamed",
            m -> m.set(LIST + "/summary", "Show tickets").set(LIST + "/deprecated", "true"),
            Mark.ADDS_ONLY,
            "is now deprecated"),
        of(
            "operation added",
            m ->
                m.set("/paths/~1beta~1labels", "{get: " + NEW + "}")
                    .set(SCHEMAS + "ListLabels", LIST_LABELS)
                    .set(
                        SCHEMAS + "Label",
                        "{title: Label, type: object, properties: {color: {type: string, description: 'values: [Red, Green]'}}}"),
            Mark.ADDS_ONLY,
            "new operation"),
        of("operation removed", m -> m.remove(LIST), Mark.BREAKS_A_CALLER, "is gone"),
        of(
            "operation removed with all it used",
            m -> m.remove("/paths/~1beta~1watchers~1{address}/get"),
            Mark.BREAKS_A_CALLER,
            "is gone"),
        of(
            "operation deprecated",
            m -> m.set(LIST + "/deprecated", "true"),
            Mark.ADDS_ONLY,
            "deprecated"),
        of(
            "operation moved to another address",
            m -> m.move(PATCH, "/paths/~1beta~1tickets~1{ticketId}~1close/patch"),
            Mark.CHANGES_THE_WIRE,
            "address PATCH /tickets/{} -> PATCH /tickets/{}/close"),
        of(
            "operation moved to another group",
            m -> m.set(CLOSE + "/tags/0", "Search"),
            Mark.BREAKS_A_CALLER,
            "was Tickets.closeTicket()"),
        of(
            "optional parameter added",
            m -> m.set(LIST + "/parameters/-", "{name: q, in: query, schema: {type: string}}"),
            Mark.ADDS_ONLY,
            "listTickets(q): new optional parameter"),
        of(
            "required parameter added",
            m ->
                m.set(
                    LIST + "/parameters/-",
                    "{name: q, in: query, required: true, schema: {type: string}}"),
            Mark.BREAKS_A_CALLER,
            "listTickets(q): new required parameter"),
        of(
            "parameter removed",
            m -> m.remove(LIST + "/parameters/2"),
            Mark.BREAKS_A_CALLER,
            "listTickets(since): parameter is gone"),
        of(
            "parameter required",
            m -> m.set(LIST + "/parameters/2/required", "true"),
            Mark.BREAKS_A_CALLER,
            "became required"),
        of(
            "parameter of another type",
            m -> m.set(LIST + "/parameters/2/schema", "{type: boolean}"),
            Mark.BREAKS_A_CALLER,
            "Boolean"),
        of(
            "maximum of a parameter",
            m -> m.set(LIST + "/parameters/0/schema/maximum", "50"),
            Mark.BREAKS_A_CALLER,
            "maximum"),
        of(
            "one of several equal lists of words grows",
            m ->
                m.set(
                    SCHEMAS + "Ticket/properties/state/description",
                    "'values: [Open, Closed, Late]'"),
            Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
            "Late"),
        of(
            "status added",
            m -> m.set(LIST + "/responses/409", "{description: x}"),
            Mark.CHANGES_THE_WIRE,
            "status 409"),
        of(
            "status removed",
            m -> m.remove(LIST + "/responses/400"),
            Mark.CHANGES_THE_WIRE,
            "status 400"),
        of(
            "scope",
            m -> m.set(LIST + "/security", "[{ApiKeyAuth: ['tickets:r']}]"),
            Mark.CHANGES_THE_WIRE,
            "check the token"),
        of(
            "security scheme",
            m -> m.set("/components/securitySchemes/ApiKeyAuth/name", "X-Token"),
            Mark.BREAKS_A_CALLER,
            "X-Token"),
        of(
            "closeTicket(body): became required",
            m -> m.set(CLOSE + "/requestBody/required", "true"),
            Mark.BREAKS_A_CALLER,
            "closeTicket(body): became required"),
        of("body disappears", m -> m.remove(CLOSE + "/requestBody"), Mark.BREAKS_A_CALLER, ""),
        of(
            "media type",
            m ->
                m.move(
                    CLOSE + "/requestBody/content/application~1json",
                    CLOSE + "/requestBody/content/application~1merge-patch+json"),
            Mark.CHANGES_THE_WIRE,
            "media type"),
        of(
            "meta beside data",
            m ->
                m.set(
                    SCHEMAS + "FindTicketsOutput/properties/meta",
                    "{$ref: '#/components/schemas/PaginationLinks'}"),
            Mark.BREAKS_A_CALLER,
            ""),
        of(
            "answer loses its content",
            m -> m.remove(PATCH + "/responses/200/content"),
            Mark.BREAKS_A_CALLER,
            ""),
        of(
            "property added to an answer",
            m -> m.set(SCHEMAS + "File/properties/name", "{type: string}"),
            Mark.ADDS_ONLY,
            "new property"),
        of(
            "property added to a request",
            m -> m.set(SCHEMAS + "CloseTicketInput/properties/note", "{type: string}"),
            Mark.ADDS_ONLY,
            "new property"),
        of(
            "required property added to a request",
            m ->
                m.set(SCHEMAS + "CloseTicketInput/properties/note", "{type: string}")
                    .set(SCHEMAS + "CloseTicketInput/required", "[note]"),
            Mark.BREAKS_A_CALLER,
            "required"),
        of(
            "property removed",
            m -> m.remove(SCHEMAS + "Ticket/properties/score"),
            Mark.BREAKS_A_CALLER,
            "is gone"),
        of(
            "property of another type",
            m -> m.set(SCHEMAS + "File/properties/size/type", "string"),
            Mark.BREAKS_A_CALLER,
            "type Long -> String"),
        of(
            "required property of an answer became optional",
            m -> m.set(SCHEMAS + "Hook/required", "[]"),
            Mark.BREAKS_A_CALLER,
            "may be null"),
        of(
            "required property of an answer became nullable",
            m -> m.set(SCHEMAS + "Presence/properties/lastSeen/nullable", "true"),
            Mark.BREAKS_A_CALLER,
            "may be null"),
        of(
            "property of an answer became required",
            m -> m.set(SCHEMAS + "Solved/required", "[by]"),
            Mark.CHANGES_THE_WIRE,
            ""),
        of(
            "property of a request became required",
            m -> m.set(SCHEMAS + "CloseTicketInput/required", "[userId]"),
            Mark.BREAKS_A_CALLER,
            "build() demands it"),
        of(
            "property deprecated",
            m -> m.set(SCHEMAS + "File/properties/size/deprecated", "true"),
            Mark.ADDS_ONLY,
            "deprecated"),
        of(
            "list of a request limited",
            m -> m.set(SCHEMAS + "ById/properties/ids/maxItems", "10"),
            Mark.BREAKS_A_CALLER,
            "maxItems none -> 10, checked"),
        of(
            "list became a set",
            m -> m.set(SCHEMAS + "ById/properties/ids/uniqueItems", "false"),
            Mark.CHANGES_THE_WIRE,
            "uniqueItems true -> false"),
        of(
            "format",
            m -> m.set(SCHEMAS + "File/properties/url/format", "uri"),
            Mark.CHANGES_THE_WIRE,
            "format none -> uri"),
        of(
            "word added",
            m ->
                m.set(
                    SCHEMAS + "Ticket/properties/priority/description",
                    "'values: [Low, High, Top]'"),
            Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
            "new value Top"),
        of(
            "word removed",
            m -> m.set(SCHEMAS + "Ticket/properties/priority/description", "'values: [Low]'"),
            Mark.BREAKS_A_CALLER,
            "value is gone"),
        of(
            "union case added",
            m ->
                m.set(SCHEMAS + "Content/oneOf/-", "{$ref: '#/components/schemas/Voice'}")
                    .set(
                        SCHEMAS + "Voice",
                        "{title: Voice, type: object, properties: {url: {type: string}}}"),
            Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
            "new case"),
        of(
            "union case removed",
            m -> m.remove(SCHEMAS + "Content/oneOf/0"),
            Mark.BREAKS_A_CALLER,
            "case is gone"),
        of(
            "object became a union",
            m ->
                m.set(
                        SCHEMAS + "Solved",
                        "{title: Solved, oneOf: [{$ref: '#/components/schemas/ByPerson'}]}")
                    .set(
                        SCHEMAS + "ByPerson",
                        "{title: ByPerson, type: object, properties: {by: {type: string}}}"),
            Mark.BREAKS_A_CALLER,
            ""));
  }

  private static Arguments of(String name, Consumer<Mutated> mutation, Mark mark, String change) {
    String step =
        mark == Mark.BREAKS_A_CALLER
            ? "a major step (a minor step while it begins with 0)"
            : "a minor step (a patch step while it begins with 0)";
    return Arguments.of(name, mutation, mark, step, change);
  }
}
