package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.github.dixajava.channel.Channel;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.Direction;
import io.github.dixajava.model.EventDeliveryLog;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.DixaEvent.ConversationAbandoned;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import io.github.dixajava.webhook.DixaEvent.ConversationMessageAdded;
import io.github.dixajava.webhook.DixaEvent.ConversationNoteAdded;
import io.github.dixajava.webhook.DixaEvent.ConversationPendingExpired;
import io.github.dixajava.webhook.DixaEvent.ConversationRated;
import io.github.dixajava.webhook.DixaEvent.ConversationTagAdded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
  private static <E extends DixaEvent> E read(Class<E> type, String name, String data) {
    String json =
        """
        {"event_id":"3d7d","event_fqn":"%s","event_version":"1",\
        "event_timestamp":"2026-11-20T08:29:59.870Z",\
        "organization":{"id":"77f0","name":"Fjord Bikes"},"data":{%s}}"""
            .formatted(name, data);
    return type.cast(DixaEvent.parse(json));
  }

  @ParameterizedTest
  @CsvSource({
    "CONVERSATION_CREATED, ConversationCreated",
    "CONVERSATION_OPEN, ConversationOpen",
    "CONVERSATION_PENDING, ConversationPending",
    "CONVERSATION_PENDING_EXPIRED, ConversationPendingExpired",
    "CONVERSATION_CLOSED, ConversationClosed",
    "CONVERSATION_ENQUEUED, ConversationEnqueued",
    "CONVERSATION_ABANDONED, ConversationAbandoned",
    "CONVERSATION_NOTE_ADDED, ConversationNoteAdded",
    "CONVERSATION_MESSAGE_ADDED, ConversationMessageAdded",
    "CONVERSATION_RATED, ConversationRated",
    "CONVERSATION_TAG_ADDED, ConversationTagAdded",
    "CONVERSATION_ASSIGNED, Other",
    "SLA_EVALUATION_BREACHED, Other",
    "CONVERSATION_INVENTED_LATER, Other",
    "'', Other"
  })
  void haveTheTypeOfTheirName(String name, String type) {
    assertThat(read(DixaEvent.class, name, "").getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void haveAnEnvelope() {
    DixaEvent event = read(DixaEvent.class, "CONVERSATION_CLOSED", "");

    assertThat(event.id()).isEqualTo("3d7d");
    assertThat(event.name()).isEqualTo("CONVERSATION_CLOSED");
    assertThat(event.type()).isEqualTo(WebhookEvent.CONVERSATION_CLOSED);
    assertThat(event.version()).isEqualTo("1");
    assertThat(event.timestamp()).isEqualTo("2026-11-20T08:29:59.870Z");
    assertThat(Objects.requireNonNull(event.organization()).name()).isEqualTo("Fjord Bikes");
  }

  @Test
  void tellOfTheirConversation() {
    WebhookConversation conversation =
        Objects.requireNonNull(
            read(
                    ConversationClosed.class,
                    "CONVERSATION_CLOSED",
                    """
                    "conversation":{"csid":7301,"channel":"PSTN_PHONE","status":"CLOSED",
                    "direction":"INBOUND","queue":{"id":"q1","name":"Repairs"},
                    "contact_point":"+4570000000","subject":"Flat tyre",
                    "requester":{"id":"u1","name":"Ida","email":"ida@example.org","phone":null,
                    "roles":["Enduser"],"user_type":"Contact"},
                    "assignee":{"id":"u2","roles":["Agent","TeamLead"],"user_type":"Member"},
                    "tags":[{"id":"t1","name":"bike","is_deactivated":false}],
                    "custom_attributes":[{"id":"c1","value":"XL"}],
                    "created_at":"2026-11-19T10:00:00.001Z"}""")
                .conversation());

    assertThat(conversation.id()).isEqualTo(7301);
    assertThat(conversation.channel()).isEqualTo(Channel.PHONE);
    assertThat(conversation.status()).isEqualTo("CLOSED");
    assertThat(conversation.direction()).isEqualTo(Direction.INBOUND);
    assertThat(Objects.requireNonNull(conversation.queue()).name()).isEqualTo("Repairs");
    assertThat(conversation.contactPoint()).isEqualTo("+4570000000");
    assertThat(conversation.subject()).isEqualTo("Flat tyre");
    assertThat(conversation.createdAt()).isEqualTo("2026-11-19T10:00:00.001Z");
    WebhookUser requester = Objects.requireNonNull(conversation.requester());
    assertThat(requester.id()).isEqualTo("u1");
    assertThat(requester.name()).isEqualTo("Ida");
    assertThat(requester.email()).isEqualTo("ida@example.org");
    assertThat(requester.phone()).isNull();
    assertThat(requester.userType()).isEqualTo("Contact");
    assertThat(Objects.requireNonNull(conversation.assignee()).roles())
        .containsExactly("Agent", "TeamLead");
    assertThat(conversation.tags()).singleElement().extracting(WebhookTag::name).isEqualTo("bike");
    assertThat(conversation.tags().get(0).isDeactivated()).isFalse();
    assertThat(conversation.customAttributes())
        .containsExactly(
            JsonParser.parseString("{\"id\":\"c1\",\"value\":\"XL\"}").getAsJsonObject());
  }

  @Test
  void keepAChannelThatIsNew() {
    WebhookConversation conversation =
        Objects.requireNonNull(
            read(
                    DixaEvent.class,
                    "CONVERSATION_OPEN",
                    "\"conversation\":{\"channel\":\"CARRIER_PIGEON\"}")
                .conversation());

    assertThat(conversation.channel()).isNull();
    assertThat(conversation.channelValue()).isEqualTo("CARRIER_PIGEON");
  }

  @Test
  void tellWhoSetPending() {
    ConversationPendingExpired event =
        read(
            ConversationPendingExpired.class,
            "CONVERSATION_PENDING_EXPIRED",
            "\"pendingByUser\":{\"id\":\"u2\"}");

    assertThat(Objects.requireNonNull(event.pendingByUser()).id()).isEqualTo("u2");
  }

  @Test
  void tellOfTheQueueThatWasLeft() {
    ConversationAbandoned event =
        read(
            ConversationAbandoned.class,
            "CONVERSATION_ABANDONED",
            "\"queue\":{\"id\":\"q1\",\"name\":\"Repairs\"}");

    assertThat(Objects.requireNonNull(event.queue()).id()).isEqualTo("q1");
  }

  @Test
  void tellOfANote() {
    ConversationNoteAdded event =
        read(
            ConversationNoteAdded.class,
            "CONVERSATION_NOTE_ADDED",
            """
            "note_id":"n1","text":"call back","created_at":"2026-11-20T08:29:59Z",
            "author":{"id":"u2"}""");

    assertThat(event.noteId()).isEqualTo("n1");
    assertThat(event.text()).isEqualTo("call back");
    assertThat(event.createdAt()).isEqualTo("2026-11-20T08:29:59Z");
    assertThat(Objects.requireNonNull(event.author()).id()).isEqualTo("u2");
  }

  @Test
  void tellOfAMessage() {
    ConversationMessageAdded event =
        read(
            ConversationMessageAdded.class,
            "CONVERSATION_MESSAGE_ADDED",
            """
            "message_id":"m1","text":"hello","direction":"inbound","channel":"EMAIL",
            "content":{"text":"<p>hello</p>","content_type":"html",
            "original_content_url":"https://example.org/o","processed_content_url":"https://example.org/p"},
            "attachments":[{"url":"https://example.org/a"}],"external_id":"x1",
            "created_at":"2026-11-20T08:29:59.100Z","author":{"id":"u1"}""");

    assertThat(event.messageId()).isEqualTo("m1");
    assertThat(event.text()).isEqualTo("hello");
    assertThat(event.direction()).isEqualTo(Direction.INBOUND);
    assertThat(event.channelValue()).isEqualTo("EMAIL");
    WebhookMessageContent content = Objects.requireNonNull(event.content());
    assertThat(content.text()).isEqualTo("<p>hello</p>");
    assertThat(content.contentType()).isEqualTo("html");
    assertThat(content.originalContentUrl()).endsWith("/o");
    assertThat(content.processedContentUrl()).endsWith("/p");
    assertThat(event.attachments()).hasSize(1);
    assertThat(event.externalId()).isEqualTo("x1");
    assertThat(event.createdAt()).isEqualTo(Instant.parse("2026-11-20T08:29:59.100Z"));
    assertThat(Objects.requireNonNull(event.author()).id()).isEqualTo("u1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"score\":5,\"type\":\"Csat\",\"comment\":\"thanks\",\"agent\":{\"id\":\"u2\"}",
        "\"conversation\":{\"score\":5,\"type\":\"Csat\"},\"comment\":\"thanks\",\"agent\":{\"id\":\"u2\"}"
      })
  void tellOfARatingInBothForms(String data) {
    ConversationRated event = read(ConversationRated.class, "CONVERSATION_RATED", data);

    assertThat(event.score()).isEqualTo(new BigDecimal(5));
    assertThat(event.ratingType()).isEqualTo("Csat");
    assertThat(event.comment()).isEqualTo("thanks");
    assertThat(Objects.requireNonNull(event.agent()).id()).isEqualTo("u2");
  }

  @Test
  void tellOfATag() {
    ConversationTagAdded event =
        read(
            ConversationTagAdded.class,
            "CONVERSATION_TAG_ADDED",
            "\"tag\":\"vip\",\"author\":{\"id\":\"u2\"}");

    assertThat(event.tag()).isEqualTo("vip");
    assertThat(Objects.requireNonNull(event.author()).id()).isEqualTo("u2");
  }

  @Test
  void keepWhatNobodyKnows() {
    DixaEvent event =
        read(DixaEvent.Other.class, "AGENT_BANNED_IP", "\"ip\":\"192.0.2.1\",\"n\":1.50");

    assertThat(event.type()).isEqualTo(WebhookEvent.AGENT_BANNED_IP);
    assertThat(event.data()).hasToString("{\"ip\":\"192.0.2.1\",\"n\":1.50}");
    assertThat(event.raw().keySet()).contains("event_id", "organization", "data");
  }

  @Test
  void areReadFromTheDeliveryLog() {
    String entry =
        "{\"deliveryDetail\":null,\"payload\":"
            + DixaGson.create().toJson(Delivery.event("CONVERSATION_CLOSED", "e1"))
            + "}";
    EventDeliveryLog log = DixaGson.create().fromJson(entry, EventDeliveryLog.class);

    DixaEvent event = DixaEvent.parse(log.payload());

    assertThat(event).isInstanceOf(ConversationClosed.class);
    assertThat(Objects.requireNonNull(event.conversation()).id()).isEqualTo(7301);
  }

  @Test
  void areEqualIfTheirJsonIs() {
    DixaEvent event = read(DixaEvent.class, "CONVERSATION_OPEN", "\"a\":1");

    assertThat(event).isEqualTo(read(DixaEvent.class, "CONVERSATION_OPEN", "\"a\":1"));
    assertThat(event).hasSameHashCodeAs(read(DixaEvent.class, "CONVERSATION_OPEN", "\"a\":1"));
    assertThat(event).isNotEqualTo(read(DixaEvent.class, "CONVERSATION_OPEN", "\"a\":2"));
  }

  @Test
  void showNothingPersonal() {
    DixaEvent event =
        read(
            DixaEvent.class,
            "CONVERSATION_NOTE_ADDED",
            "\"text\":\"private\",\"conversation\":{\"csid\":7,\"subject\":\"private\"}");

    assertThat(event)
        .hasToString(
            "ConversationNoteAdded{\"event_id\":\"3d7d\",\"event_fqn\":\"CONVERSATION_NOTE_ADDED\","
                + "\"event_timestamp\":\"2026-11-20T08:29:59.870Z\"}");
    assertThat(event.conversation()).hasToString("WebhookConversation{\"csid\":7}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "' '|empty",
        "null|null at $",
        "[]|an array at $",
        "\"text\"|a string at $",
        "{|too early at $",
        "{} {}|malformed",
        "{'a':1}|malformed",
        "{\"a\":1,\"a\":2}|$.a",
        "{\"a\":NaN}|malformed"
      })
  void areRefusedWithThePlaceIfTheyAreNoObject(String json, String problem) {
    assertThatThrownBy(() -> DixaEvent.parse(json))
        .isInstanceOf(DixaJsonException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void areRefusedIfTheyAreNotUtf8() {
    assertThatThrownBy(() -> DixaEvent.parse("{\"a\":\"ø\"}".getBytes(ISO_8859_1)))
        .isInstanceOf(DixaJsonException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void areRefusedIfTheyAreTooDeep() {
    byte[] deep = ("{\"data\":" + "[".repeat(100_000)).getBytes(UTF_8);

    assertThatThrownBy(() -> DixaEvent.parse(deep)).isInstanceOf(DixaJsonException.class);
  }
}
