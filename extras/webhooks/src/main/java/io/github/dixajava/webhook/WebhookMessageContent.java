package io.github.dixajava.webhook;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The content of a message in the payload of a webhook. */
public final class WebhookMessageContent extends PayloadObject {
  WebhookMessageContent(JsonObject raw) {
    super(raw);
  }

  /** The text. */
  public @Nullable String text() {
    return string("text");
  }

  /** The content type of the text. */
  public @Nullable String contentType() {
    return string("content_type");
  }

  /** The URL of the content as it was received. */
  public @Nullable String originalContentUrl() {
    return string("original_content_url");
  }

  /** The URL of the content as Dixa shows it. */
  public @Nullable String processedContentUrl() {
    return string("processed_content_url");
  }
}
