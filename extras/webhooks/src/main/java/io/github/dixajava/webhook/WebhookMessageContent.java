package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a message says, in the payload of a webhook. */
public final class WebhookMessageContent extends PayloadObject {
  WebhookMessageContent(JsonObject raw) {
    super(raw);
  }

  /** The text. */
  public @Nullable String text() {
    return text("text");
  }

  /** The form of the text. */
  public @Nullable String contentType() {
    return text("content_type");
  }

  /** Where the content is stored as it was received. */
  public @Nullable String originalContentUrl() {
    return text("original_content_url");
  }

  /** Where the content is stored as Dixa shows it. */
  public @Nullable String processedContentUrl() {
    return text("processed_content_url");
  }
}
