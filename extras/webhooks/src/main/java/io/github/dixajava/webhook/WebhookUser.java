package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An end user or an agent in the payload of a webhook. */
public final class WebhookUser extends PayloadObject {
  WebhookUser(JsonObject raw) {
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

  /** The e-mail address. */
  public @Nullable String email() {
    return string("email");
  }

  /** The phone number. */
  public @Nullable String phone() {
    return string("phone");
  }

  /** The roles: {@code Enduser}, {@code Agent}, {@code Admin} and others; may be empty. */
  public List<String> roles() {
    return strings("roles");
  }

  /** {@code Member} of the organization or {@code Contact}; null in older payloads. */
  public @Nullable String userType() {
    return string("user_type");
  }
}
