package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.WebhookEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in Dixa, as a webhook tells it.
 *
 * <p>There is a type for each event whose payload is on record, and {@link Other} for the rest:
 * those that are listed without a description of their payload, and those that Dixa adds tomorrow.
 * An event whose type is known has that type whatever its payload looks like; see {@link
 * PayloadObject} for what is missing from it.
 *
 * <pre>{@code
 * DixaEvent event = DixaEvent.parse(delivery.payload()); // an entry of the delivery log
 * if (event instanceof DixaEvent.ConversationRated rated) {
 *   System.out.println(rated.score());
 * }
 * }</pre>
 *
 * <p>Dixa delivers an event more than once and not in order: {@link #id()} and {@link #timestamp()}
 * tell which is which.
 */
public abstract sealed class DixaEvent extends PayloadObject {
  private final Data data;

  private DixaEvent(JsonObject raw) {
    super(raw);
    this.data =
        Objects.requireNonNullElseGet(object("data", Data::new), () -> new Data(new JsonObject()));
  }

  /**
   * Reads a payload, such as one of the delivery log.
   *
   * @throws DixaJsonException if it is no JSON object or malformed; the message names the place
   */
  public static DixaEvent parse(String json) {
    return EventReader.read(json);
  }

  /**
   * Reads the body of a delivery. This does not verify it; {@link WebhookReceiver} does both.
   *
   * @throws DixaJsonException if it is no JSON object, malformed or not UTF-8
   */
  public static DixaEvent parse(byte[] body) {
    return EventReader.read(body);
  }

  /** The id of the event, a UUID as text; the same in all deliveries, whatever the subscription. */
  public final @Nullable String id() {
    return text("event_id");
  }

  /** The name in the words of payloads: {@code CONVERSATION_MESSAGE_ADDED}. */
  public final @Nullable String name() {
    return text("event_fqn");
  }

  /** The event in the words of subscriptions, see {@link EventNames}; null without a name. */
  public final @Nullable WebhookEvent type() {
    String name = name();
    return name == null ? null : EventNames.inSubscription(name);
  }

  /** The version of the payload's form; so far {@code 1}. */
  public final @Nullable String version() {
    return text("event_version");
  }

  /** When it happened. */
  public final @Nullable Instant timestamp() {
    return moment("event_timestamp");
  }

  /** Whose event it is. */
  public final @Nullable NamedId organization() {
    return object("organization", NamedId::new);
  }

  /** A copy of the part that depends on the event; empty if there is none. */
  public final JsonObject data() {
    return data.raw();
  }

  /** The conversation that the event is about; not every event is about one. */
  public final @Nullable WebhookConversation conversation() {
    return data.object("conversation", WebhookConversation::new);
  }

  final Data details() {
    return data;
  }

  /** A conversation was created. */
  public static final class ConversationCreated extends DixaEvent {
    ConversationCreated(JsonObject raw) {
      super(raw);
    }
  }

  /** A conversation was opened, perhaps again. */
  public static final class ConversationOpen extends DixaEvent {
    ConversationOpen(JsonObject raw) {
      super(raw);
    }
  }

  /** A conversation waits for something. */
  public static final class ConversationPending extends DixaEvent {
    ConversationPending(JsonObject raw) {
      super(raw);
    }
  }

  /** The time is over for which a conversation was to wait. */
  public static final class ConversationPendingExpired extends DixaEvent {
    ConversationPendingExpired(JsonObject raw) {
      super(raw);
    }

    /** Who let it wait. */
    public @Nullable WebhookUser pendingByUser() {
      return details().object("pendingByUser", WebhookUser::new);
    }
  }

  /** A conversation was closed. */
  public static final class ConversationClosed extends DixaEvent {
    ConversationClosed(JsonObject raw) {
      super(raw);
    }
  }

  /** A conversation was put into a queue. */
  public static final class ConversationEnqueued extends DixaEvent {
    ConversationEnqueued(JsonObject raw) {
      super(raw);
    }
  }

  /** An end user left before anybody took the conversation. */
  public static final class ConversationAbandoned extends DixaEvent {
    ConversationAbandoned(JsonObject raw) {
      super(raw);
    }

    /** The queue in which the end user waited. */
    public @Nullable NamedId queue() {
      return details().object("queue", NamedId::new);
    }
  }

  /** An internal note was written. */
  public static final class ConversationNoteAdded extends DixaEvent {
    ConversationNoteAdded(JsonObject raw) {
      super(raw);
    }

    /** The id of the note, a UUID as text. */
    public @Nullable String noteId() {
      return details().text("note_id");
    }

    /** What it says. */
    public @Nullable String text() {
      return details().text("text");
    }

    /** When it was written. */
    public @Nullable Instant createdAt() {
      return details().moment("created_at");
    }

    /** Who wrote it. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** A message was received or sent. */
  public static final class ConversationMessageAdded extends DixaEvent {
    ConversationMessageAdded(JsonObject raw) {
      super(raw);
    }

    /** The id of the message, a UUID as text. */
    public @Nullable String messageId() {
      return details().text("message_id");
    }

    /** What it says, as plain text. */
    public @Nullable String text() {
      return details().text("text");
    }

    /** Whether it was received or sent. */
    public @Nullable MessageDirection direction() {
      return MessageDirection.ofNullable(details().text("direction"));
    }

    /** The channel in the words of payloads. */
    public @Nullable String channelWord() {
      return details().text("channel");
    }

    /** What it says, with its form. */
    public @Nullable WebhookMessageContent content() {
      return details().object("content", WebhookMessageContent::new);
    }

    /** The attachments, in no documented form. */
    public List<JsonObject> attachments() {
      return details().objects("attachments", JsonObject::deepCopy);
    }

    /** The id that whoever created the message over the API gave it. */
    public @Nullable String externalId() {
      return details().text("external_id");
    }

    /** When it was received or sent. */
    public @Nullable Instant createdAt() {
      return details().moment("created_at");
    }

    /** Who wrote it. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** An end user rated a conversation: one event for the score, and one more for a comment. */
  public static final class ConversationRated extends DixaEvent {
    ConversationRated(JsonObject raw) {
      super(raw);
    }

    /** The score, on the scale of the {@link #ratingType()}. */
    public @Nullable BigDecimal score() {
      BigDecimal score = details().read("score", Adapters.DECIMAL);
      Data conversation = details().object("conversation", Data::new);
      return score == null && conversation != null
          ? conversation.read("score", Adapters.DECIMAL) // where it also has been seen
          : score;
    }

    /** What the end user wrote. */
    public @Nullable String comment() {
      return details().text("comment");
    }

    /** The kind of rating: {@code Csat} and others; spelled otherwise in other places. */
    public @Nullable String ratingType() {
      String type = details().text("type");
      Data conversation = details().object("conversation", Data::new);
      return type == null && conversation != null ? conversation.text("type") : type;
    }

    /** The agent who was rated. */
    public @Nullable WebhookUser agent() {
      return details().object("agent", WebhookUser::new);
    }
  }

  /** A conversation got a tag. */
  public static final class ConversationTagAdded extends DixaEvent {
    ConversationTagAdded(JsonObject raw) {
      super(raw);
    }

    /** The name of the tag. */
    public @Nullable String tag() {
      return details().text("tag");
    }

    /** Who gave it. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** Any other event: {@link #type()} tells which, {@link #data()} has what came with it. */
  public static final class Other extends DixaEvent {
    Other(JsonObject raw) {
      super(raw);
    }
  }

  /** The part of a payload that depends on the event. */
  static final class Data extends PayloadObject {
    Data(JsonObject raw) {
      super(raw);
    }
  }
}
