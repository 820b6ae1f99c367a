package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.model.Direction;
import io.github.dixajava.model.WebhookEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event in Dixa, as a webhook reports it.
 *
 * <p>There is a type for each event whose payload is documented, and {@link Other} for the rest:
 * events whose payload is undocumented, and events that Dixa adds later. The name of an event
 * decides its type, however much of the payload is missing, see {@link PayloadObject}.
 *
 * <pre>{@code
 * DixaEvent event = DixaEvent.parse(delivery.payload()); // an entry of the delivery log
 * if (event instanceof DixaEvent.ConversationRated rated) {
 *   System.out.println(rated.score());
 * }
 * }</pre>
 *
 * <p>Dixa delivers an event more than once, and events in any order: {@link #id()} identifies an
 * event, {@link #timestamp()} orders events.
 */
public abstract sealed class DixaEvent extends PayloadObject {
  private static final Gson GSON = DixaGson.create();
  private static final TypeAdapter<@Nullable Map<String, JsonElement>> PROPERTIES =
      GSON.getAdapter(new TypeToken<>() {});

  private final Data data;

  private DixaEvent(JsonObject raw) {
    super(raw);
    this.data =
        Objects.requireNonNullElseGet(object("data", Data::new), () -> new Data(new JsonObject()));
  }

  /**
   * Reads a payload, such as one of the delivery log.
   *
   * @throws DixaJsonException if it is malformed or not a JSON object; the message names the place
   */
  public static DixaEvent parse(String json) {
    JsonObject raw = new JsonObject();
    try {
      // Gson.fromJson would read an empty string as null, and return only part of what follows.
      Map<String, JsonElement> properties =
          PROPERTIES.read(GSON.newJsonReader(new StringReader(json)));
      if (properties == null) {
        throw new DixaJsonException("$", "expected an object but found null", null);
      }
      properties.forEach(raw::add);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    return of(raw);
  }

  /**
   * Reads the body of a delivery. This does not verify it; {@link WebhookReceiver} does both.
   *
   * @throws DixaJsonException if it is malformed, not a JSON object or not UTF-8
   */
  public static DixaEvent parse(byte[] body) {
    try {
      return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      throw new DixaJsonException("$", "the body is not UTF-8", e);
    }
  }

  private static DixaEvent of(JsonObject raw) {
    Other other = new Other(raw);
    WebhookEvent type = other.type();
    if (type == null) {
      return other;
    }
    return switch (type.known()) {
      case CONVERSATION_CREATED -> new ConversationCreated(raw);
      case CONVERSATION_OPEN -> new ConversationOpen(raw);
      case CONVERSATION_PENDING -> new ConversationPending(raw);
      case CONVERSATION_PENDING_EXPIRED -> new ConversationPendingExpired(raw);
      case CONVERSATION_CLOSED -> new ConversationClosed(raw);
      case CONVERSATION_ENQUEUED -> new ConversationEnqueued(raw);
      case CONVERSATION_ABANDONED -> new ConversationAbandoned(raw);
      case CONVERSATION_NOTE_ADDED -> new ConversationNoteAdded(raw);
      case CONVERSATION_MESSAGE_ADDED -> new ConversationMessageAdded(raw);
      case CONVERSATION_RATED -> new ConversationRated(raw);
      case CONVERSATION_TAG_ADDED -> new ConversationTagAdded(raw);
      default -> other;
    };
  }

  /** The id, a UUID as a string; the same in all deliveries of the event to all subscriptions. */
  public final @Nullable String id() {
    return string("event_id");
  }

  /** The name as payloads write it, such as {@code CONVERSATION_MESSAGE_ADDED}. */
  public final @Nullable String name() {
    return string("event_fqn");
  }

  /** The name as subscriptions write it, see {@link EventNames}; null if there is no name. */
  public final @Nullable WebhookEvent type() {
    String name = name();
    return name == null ? null : EventNames.inSubscription(name);
  }

  /** The version of the payload's format, {@code 1} so far. */
  public final @Nullable String version() {
    return string("event_version");
  }

  /** When it happened. */
  public final @Nullable Instant timestamp() {
    return instant("event_timestamp");
  }

  /** The organization that the event belongs to. */
  public final @Nullable WebhookReference organization() {
    return object("organization", WebhookReference::new);
  }

  /** A copy of the part that depends on the type of event; empty if there is none. */
  public final JsonObject data() {
    return data.raw();
  }

  /** The conversation that the event is about; null if it is about something else. */
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

  /** A conversation was opened or reopened. */
  public static final class ConversationOpen extends DixaEvent {
    ConversationOpen(JsonObject raw) {
      super(raw);
    }
  }

  /** A conversation was set to pending. */
  public static final class ConversationPending extends DixaEvent {
    ConversationPending(JsonObject raw) {
      super(raw);
    }
  }

  /** The pending time of a conversation has expired. */
  public static final class ConversationPendingExpired extends DixaEvent {
    ConversationPendingExpired(JsonObject raw) {
      super(raw);
    }

    /** The user who set it to pending. */
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

  /** A conversation was added to a queue. */
  public static final class ConversationEnqueued extends DixaEvent {
    ConversationEnqueued(JsonObject raw) {
      super(raw);
    }
  }

  /** An end user left a queue before an agent accepted the conversation. */
  public static final class ConversationAbandoned extends DixaEvent {
    ConversationAbandoned(JsonObject raw) {
      super(raw);
    }

    /** The queue that the end user waited in. */
    public @Nullable WebhookReference queue() {
      return details().object("queue", WebhookReference::new);
    }
  }

  /** An internal note was added. */
  public static final class ConversationNoteAdded extends DixaEvent {
    ConversationNoteAdded(JsonObject raw) {
      super(raw);
    }

    /** The id of the note, a UUID as a string. */
    public @Nullable String noteId() {
      return details().string("note_id");
    }

    /** The text of the note. */
    public @Nullable String text() {
      return details().string("text");
    }

    /** When it was added. */
    public @Nullable Instant createdAt() {
      return details().instant("created_at");
    }

    /** The author. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** A message was received or sent. */
  public static final class ConversationMessageAdded extends DixaEvent {
    ConversationMessageAdded(JsonObject raw) {
      super(raw);
    }

    /** The id of the message, a UUID as a string. */
    public @Nullable String messageId() {
      return details().string("message_id");
    }

    /** The message as plain text. */
    public @Nullable String text() {
      return details().string("text");
    }

    /** Whether it was received or sent. */
    public @Nullable Direction direction() {
      return details().readDirection();
    }

    /** The channel as the payload names it, such as {@code WIDGET_CHAT}. */
    public @Nullable String channelValue() {
      return details().string("channel");
    }

    /** The content with its type. */
    public @Nullable WebhookMessageContent content() {
      return details().object("content", WebhookMessageContent::new);
    }

    /** The attachments, whose form is undocumented. */
    public List<JsonObject> attachments() {
      return details().objects("attachments", JsonObject::deepCopy);
    }

    /** The external id that was set when the message was created through the API. */
    public @Nullable String externalId() {
      return details().string("external_id");
    }

    /** When it was received or sent. */
    public @Nullable Instant createdAt() {
      return details().instant("created_at");
    }

    /** The author. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** An end user rated a conversation: one event has the score, a second one the comment. */
  public static final class ConversationRated extends DixaEvent {
    ConversationRated(JsonObject raw) {
      super(raw);
    }

    /** The score, on the scale of the {@link #ratingType() type}. */
    public @Nullable BigDecimal score() {
      BigDecimal score = details().read("score", Adapters.DECIMAL);
      Data conversation = details().object("conversation", Data::new);
      return score == null && conversation != null
          ? conversation.read("score", Adapters.DECIMAL) // some payloads have it there
          : score;
    }

    /** The comment of the end user. */
    public @Nullable String comment() {
      return details().string("comment");
    }

    /** The type of rating, such as {@code Csat}; other parts of the API spell it differently. */
    public @Nullable String ratingType() {
      String type = details().string("type");
      Data conversation = details().object("conversation", Data::new);
      return type == null && conversation != null ? conversation.string("type") : type;
    }

    /** The agent who was rated. */
    public @Nullable WebhookUser agent() {
      return details().object("agent", WebhookUser::new);
    }
  }

  /** A tag was added to a conversation. */
  public static final class ConversationTagAdded extends DixaEvent {
    ConversationTagAdded(JsonObject raw) {
      super(raw);
    }

    /** The name of the tag. */
    public @Nullable String tag() {
      return details().string("tag");
    }

    /** The user who added it. */
    public @Nullable WebhookUser author() {
      return details().object("author", WebhookUser::new);
    }
  }

  /** Any other event: {@link #type()} names it, {@link #data()} has its properties. */
  public static final class Other extends DixaEvent {
    Other(JsonObject raw) {
      super(raw);
    }
  }

  /** The part of a payload that depends on the type of event. */
  static final class Data extends PayloadObject {
    Data(JsonObject raw) {
      super(raw);
    }
  }
}
