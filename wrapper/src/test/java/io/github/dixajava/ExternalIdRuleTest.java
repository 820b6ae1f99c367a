package io.github.dixajava;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.http.OperationInfo;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdRuleTest {
  private static final ExternalIdRule RULE = new ExternalIdRule();
  private static final String MESSAGES = "/beta/conversations/{conversationId}/messages";

  private static String protecting(String path, String body) {
    Request request =
        new Request.Builder()
            .url("https://dev.dixa.io/")
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    OperationInfo operation = OperationInfo.undescribed("x", "POST", path, false);
    return String.valueOf(RULE.idOf(operation, request));
  }

  @Test
  void aMessageIsProtectedByItsOwnId() {
    assertThat(protecting(MESSAGES, "{\"externalId\":\"m-1\"}")).isEqualTo("m-1");
  }

  @Test
  void aConversationIsProtectedByThatOfItsMessage() {
    assertThat(protecting("/v1/conversations", "{\"message\":{\"externalId\":\"m-2\"}}"))
        .isEqualTo("m-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"externalId\":null}", "{\"externalId\":\" \"}", "[]", "x"})
  void withoutAnIdNothingIsProtected(String body) {
    assertThat(protecting(MESSAGES, body)).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/beta/endusers", "/beta/conversations/import", "/beta/tags"})
  void otherOperationsPromiseNothing(String path) {
    assertThat(protecting(path, "{\"externalId\":\"m-1\"}")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "Duplicate externalId, true",
    "external id already exists, true",
    "The external_id must be unique, true",
    "Invalid value in request, false",
    "externalId is too long, false"
  })
  void aDuplicateIsRecognisedByItsWords(String message, boolean duplicate) {
    assertThat(RULE.isDuplicate(message)).isEqualTo(duplicate);
    assertThat(RULE.isDuplicate(null)).isFalse();
  }
}
