package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The id and the name of an organization or a queue. */
public final class WebhookReference extends PayloadObject {
  WebhookReference(JsonObject raw) {
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
}
