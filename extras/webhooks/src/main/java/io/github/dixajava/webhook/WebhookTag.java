package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import io.github.dixajava.json.Adapters;
import org.jspecify.annotations.Nullable;

/** A tag of a conversation. */
public final class WebhookTag extends PayloadObject {
  WebhookTag(JsonObject raw) {
    super(raw);
  }

  /** The id, a UUID as text. */
  public @Nullable String id() {
    return text("id");
  }

  /** The name. */
  public @Nullable String name() {
    return text("name");
  }

  /** Whether agents can no longer give this tag. */
  public @Nullable Boolean isDeactivated() {
    return read("is_deactivated", Adapters.BOOLEAN);
  }
}
