package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import io.github.dixajava.json.Adapters;
import org.jspecify.annotations.Nullable;

/** A tag of a conversation. */
public final class WebhookTag extends PayloadObject {
  WebhookTag(JsonObject raw) {
    super(raw);
  }

  /** The id, a UUID as a string. */
  public @Nullable String id() {
    return string("id");
  }

  /** The name. */
  public @Nullable String name() {
    return string("name");
  }

  /** Whether agents can no longer add this tag. */
  public @Nullable Boolean isDeactivated() {
    return read("is_deactivated", Adapters.BOOLEAN);
  }
}
