package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import io.github.dixajava.channel.Channel;
import io.github.dixajava.channel.Channel.Vocabulary;
import io.github.dixajava.json.Adapters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation in the payload of a webhook, as it was when the event happened. */
public final class WebhookConversation extends PayloadObject {
  WebhookConversation(JsonObject raw) {
    super(raw);
  }

  /** The number of the conversation, {@code csid} in the payload, as the client's calls take it. */
  public @Nullable Long id() {
    return read("csid", Adapters.LONG);
  }

  /** The channel; null also if this version does not know it, see {@link #channelWord()}. */
  public @Nullable Channel channel() {
    String word = channelWord();
    return word == null ? null : Channel.of(Vocabulary.WEBHOOK_PAYLOAD, word);
  }

  /** The channel in the words of payloads: {@code WIDGET_CHAT}. */
  public @Nullable String channelWord() {
    return text("channel");
  }

  /** The state: {@code OPEN}, {@code PENDING}, {@code CLOSED} or a later one. */
  public @Nullable String status() {
    return text("status");
  }

  /** Who began it. */
  public @Nullable MessageDirection direction() {
    return MessageDirection.ofNullable(text("direction"));
  }

  /** The queue in which it is, null if in none. */
  public @Nullable NamedId queue() {
    return object("queue", NamedId::new);
  }

  /** The address or number of the organization over which it runs. */
  public @Nullable String contactPoint() {
    return text("contact_point");
  }

  /** The end user. */
  public @Nullable WebhookUser requester() {
    return object("requester", WebhookUser::new);
  }

  /** The agent who has it, null if nobody has. */
  public @Nullable WebhookUser assignee() {
    return object("assignee", WebhookUser::new);
  }

  /** The subject, null where the channel has none. */
  public @Nullable String subject() {
    return text("subject");
  }

  /** The tags. */
  public List<WebhookTag> tags() {
    return objects("tags", WebhookTag::new);
  }

  /** The custom attributes, in no documented form; older payloads have none. */
  public List<JsonObject> customAttributes() {
    return objects("custom_attributes", JsonObject::deepCopy);
  }

  /** When it was created. */
  public @Nullable Instant createdAt() {
    return moment("created_at");
  }
}
