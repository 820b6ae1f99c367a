package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import io.github.dixajava.channel.Channel;
import io.github.dixajava.channel.Channel.Vocabulary;
import io.github.dixajava.json.Adapters;
import io.github.dixajava.model.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation in the payload of a webhook, as it was when the event happened. */
public final class WebhookConversation extends PayloadObject {
  WebhookConversation(JsonObject raw) {
    super(raw);
  }

  /** The id as the methods of the client take it; {@code csid} in the payload. */
  public @Nullable Long id() {
    return read("csid", Adapters.LONG);
  }

  /** The channel; also null if this version does not know it, see {@link #channelValue()}. */
  public @Nullable Channel channel() {
    String value = channelValue();
    return value == null ? null : Channel.of(Vocabulary.WEBHOOK_PAYLOAD, value);
  }

  /** The channel as the payload names it, such as {@code WIDGET_CHAT}. */
  public @Nullable String channelValue() {
    return string("channel");
  }

  /** The status: {@code OPEN}, {@code PENDING}, {@code CLOSED} or a newer value. */
  public @Nullable String status() {
    return string("status");
  }

  /** Whether the end user or an agent started it. */
  public @Nullable Direction direction() {
    return readDirection();
  }

  /** The queue that it is in, or null. */
  public @Nullable WebhookReference queue() {
    return object("queue", WebhookReference::new);
  }

  /** The address or number of the organization that it came in or went out on. */
  public @Nullable String contactPoint() {
    return string("contact_point");
  }

  /** The end user. */
  public @Nullable WebhookUser requester() {
    return object("requester", WebhookUser::new);
  }

  /** The agent that it is assigned to, or null. */
  public @Nullable WebhookUser assignee() {
    return object("assignee", WebhookUser::new);
  }

  /** The subject; null in channels without subjects. */
  public @Nullable String subject() {
    return string("subject");
  }

  /** The tags. */
  public List<WebhookTag> tags() {
    return objects("tags", WebhookTag::new);
  }

  /** The custom attributes, whose form is undocumented; older payloads have none. */
  public List<JsonObject> customAttributes() {
    return objects("custom_attributes", JsonObject::deepCopy);
  }

  /** When it was created. */
  public @Nullable Instant createdAt() {
    return instant("created_at");
  }
}
