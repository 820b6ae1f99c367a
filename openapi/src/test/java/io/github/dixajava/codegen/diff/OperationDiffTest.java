package io.github.dixajava.codegen.diff;

import static io.github.dixajava.codegen.diff.DiffFixture.changes;
import static io.github.dixajava.codegen.diff.DiffFixture.operation;
import static io.github.dixajava.codegen.diff.DiffFixture.paths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationDiffTest {

  private static final String JSON = "{content: {application/json: {schema: {type: string}}}}";

  @Test
  void aNewOperationBreaksNothing() {
    assertThat(paths("{}", "{/beta/agents: {get: {summary: List agents}}}"))
        .containsExactly("no break  GET /agents: new operation \"List agents\"");
  }

  @Test
  void aVanishedOperationBreaks() {
    assertThat(paths("{/beta/agents: {get: {}, put: {}}}", "{/beta/agents: {get: {}}}"))
        .containsExactly("break     PUT /agents: operation is gone");
  }

  @Test
  void theVersionSegmentIsNoChange() {
    assertThat(paths("{/v1/agents: {get: {}}}", "{/beta/agents: {get: {}}}")).isEmpty();
  }

  @Test
  void theNameOfAPathParameterIsNoChange() {
    assertThat(
            paths(
                "{'/beta/a/{id}': {get: {parameters: [{in: path, name: id}]}}}",
                "{'/beta/a/{agentId}': {get: {parameters: [{in: path, name: agentId}]}}}"))
        .isEmpty();
  }

  @Test
  void proseAndOperationIdAreNoChange() {
    assertThat(operation("{description: a, operationId: x}", "{description: b, operationId: y}"))
        .isEmpty();
  }

  @Test
  void deprecationIsReported() {
    assertThat(operation("{}", "{deprecated: true}"))
        .containsExactly("no break  GET /agents: is now deprecated");
  }

  @Test
  void aNewTitleRenamesTheMethod() {
    assertThat(operation("{summary: List agents}", "{summary: Get agents}"))
        .containsExactly(
            "break     GET /agents: title \"List agents\" became \"Get agents\": its method is"
                + " renamed (x-method-name in the overlay keeps the name)");
  }

  @Test
  void movingToAnotherGroupBreaks() {
    assertThat(operation("{tags: [Agents]}", "{tags: [Users]}"))
        .containsExactly(
            "break     GET /agents: is no longer in the group Agents",
            "no break  GET /agents: is now in the group Users");
  }

  @Test
  void aNewOptionalParameterBreaksFullCalls() {
    assertThat(operation("{}", "{parameters: [{in: query, name: days}]}"))
        .containsExactly(
            "break     GET /agents: new optional query parameter days: breaks calls that pass every"
                + " parameter");
  }

  @Test
  void aVanishedParameterBreaks() {
    assertThat(operation("{parameters: [{in: query, name: days}]}", "{}"))
        .containsExactly("break     GET /agents: query parameter days is gone");
  }

  @Test
  void aParameterThatBecomesRequiredBreaks() {
    assertThat(
            operation(
                "{parameters: [{in: query, name: q}]}",
                "{parameters: [{in: query, name: q, required: true}]}"))
        .containsExactly("break     GET /agents: query parameter q became required");
  }

  @Test
  void anotherOrderOfParametersBreaks() {
    assertThat(
            operation(
                "{parameters: [{in: query, name: a}, {in: query, name: b}]}",
                "{parameters: [{in: query, name: b}, {in: query, name: a}]}"))
        .containsExactly("break     GET /agents: its parameters have another order");
  }

  @Test
  void anotherTypeOfAParameterBreaks() {
    assertThat(
            operation(
                "{parameters: [{in: query, name: a, schema: {type: string}}]}",
                "{parameters: [{in: query, name: a, schema: {type: integer}}]}"))
        .containsExactly(
            "break     query parameter a (request of GET /agents): was text, is now a whole"
                + " number");
  }

  @Test
  void aBodyThatAppearsBreaks() {
    assertThat(operation("{}", "{requestBody: " + JSON + "}"))
        .containsExactly("break     GET /agents: takes a body");
  }

  @Test
  void aBodyThatBecomesRequiredBreaks() {
    assertThat(
            operation(
                "{requestBody: {content: {application/json: {schema: {type: string}}}}}",
                "{requestBody: {required: true, content: {application/json: {schema: {type:"
                    + " string}}}}}"))
        .containsExactly("break     GET /agents: its body became required");
  }

  @Test
  void otherDeclaredStatusesBreakNothing() {
    assertThat(operation("{responses: {'500': {}}}", "{responses: {'409': {}}}"))
        .containsExactly(
            "no break  GET /agents: no longer declares status 500",
            "no break  GET /agents: now declares status 409");
  }

  @Test
  void anAnswerThatLosesItsContentBreaks() {
    assertThat(operation("{responses: {'200': " + JSON + "}}", "{responses: {'200': {}}}"))
        .containsExactly("break     GET /agents: answers without content now");
  }

  @Test
  void anotherStatusOfSuccessIsNotAnotherAnswer() {
    assertThat(
            operation("{responses: {'200': " + JSON + "}}", "{responses: {'201': " + JSON + "}}"))
        .allMatch(change -> change.startsWith("no break"));
  }

  @Test
  void scopesAreReported() {
    assertThat(
            changes(
                "security: [{ApiKeyAuth: []}]\npaths: {/beta/agents: {get: {}}}",
                "security: [{ApiKeyAuth: []}]\n"
                    + "paths: {/beta/agents: {get: {security: [{ApiKeyAuth: ['agents:r']}]}}}"))
        .containsExactly(
            "no break  GET /agents: security was [{ApiKeyAuth:[]}], is now"
                + " [{ApiKeyAuth:[agents:r]}]: check the token");
  }

  @Test
  void anotherSecuritySchemeBreaks() {
    String document =
        "components: {securitySchemes: {Key: {type: apiKey, in: header, name: %s}}}\npaths: {}";

    assertThat(changes(document.formatted("Authorization"), document.formatted("X-Token")))
        .containsExactly(
            "break     security scheme Key: was apiKey header Authorization, is now apiKey header"
                + " X-Token");
  }
}
