package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.model.WebhookEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {
  static List<WebhookEvent> known() {
    return WebhookEvent.knownValues();
  }

  @ParameterizedTest
  @CsvSource({
    "ConversationCreated, CONVERSATION_CREATED",
    "ConversationMessageAdded, CONVERSATION_MESSAGE_ADDED",
    "ConversationEndUserReplaced, CONVERSATION_END_USER_REPLACED",
    "ConversationMessageDeliverySpamComplaint, CONVERSATION_MESSAGE_DELIVERY_SPAM_COMPLAINT",
    "SLAEvaluationPending, SLA_EVALUATION_PENDING",
    "AgentBannedIp, AGENT_BANNED_IP",
    "TypingStarted, TYPING_STARTED",
    "QueueV2Opened, QUEUE_V2_OPENED"
  })
  void translateBothWays(String subscription, String payload) {
    assertThat(EventNames.inPayload(WebhookEvent.of(subscription))).isEqualTo(payload);
    assertThat(EventNames.inSubscription(payload)).isEqualTo(WebhookEvent.of(subscription));
  }

  @ParameterizedTest
  @MethodSource("known")
  void comeBackForEachKnownEvent(WebhookEvent event) {
    assertThat(EventNames.inSubscription(EventNames.inPayload(event))).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource({
    "CONVERSATION_ENDUSER_REPLACED, ConversationEndUserReplaced",
    "AGENT_BANNED_END_USER, AgentBannedEnduser",
    "AGENT_UNBANNED_I_P, AgentUnbannedIp",
    "S_L_A_EVALUATION_BREACHED, SLAEvaluationBreached",
    "SLAEVALUATION_VOIDED, SLAEvaluationVoided",
    "ConversationClosed, ConversationClosed",
    "conversation_pending_expired, ConversationPendingExpired"
  })
  void doNotDependOnHowWordsAreDivided(String payload, String subscription) {
    assertThat(EventNames.inSubscription(payload).value()).isEqualTo(subscription);
    assertThat(EventNames.inSubscription(payload).isKnown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "__X", "CONVERSATION_", "İ", "\uD83D"})
  void takeAnyText(String payload) {
    assertThat(EventNames.inSubscription(payload).isKnown()).isFalse();
  }

  @Test
  void tellUnknownEventsApart() {
    WebhookEvent event = EventNames.inSubscription("CONVERSATION_MERGED_AGAIN");

    assertThat(event).isEqualTo(WebhookEvent.of("ConversationMergedAgain"));
    assertThat(event.isKnown()).isFalse();
  }
}
