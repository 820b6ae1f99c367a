package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The id and the name of something: an organization or a queue. */
public final class NamedId extends PayloadObject {
  NamedId(JsonObject raw) {
    super(raw);
  }

  /** The id, a UUID as text. */
  public @Nullable String id() {
    return text("id");
  }

  /** What people call it. */
  public @Nullable String name() {
    return text("name");
  }
}
