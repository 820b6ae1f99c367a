package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An end user or an agent in the payload of a webhook. */
public final class WebhookUser extends PayloadObject {
  WebhookUser(JsonObject raw) {
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

  /** The e-mail address. */
  public @Nullable String email() {
    return text("email");
  }

  /** The phone number. */
  public @Nullable String phone() {
    return text("phone");
  }

  /**
   * What the user may do: {@code Enduser}, {@code Agent}, {@code Admin} and others; may be empty.
   */
  public List<String> roles() {
    return texts("roles");
  }

  /** {@code Member} of the organization or {@code Contact}; null in older payloads. */
  public @Nullable String userType() {
    return text("user_type");
  }
}
