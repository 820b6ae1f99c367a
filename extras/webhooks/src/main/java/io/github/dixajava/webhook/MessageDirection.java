package io.github.dixajava.webhook;

import io.github.dixajava.json.OpenEnum;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which way something goes. Payloads write {@code INBOUND} in conversations and {@code inbound} in
 * messages; both are the same here. Dixa may add words; a switch needs a default.
 *
 * @param value the word in upper case
 */
public record MessageDirection(String value) implements OpenEnum {
  /** From the end user. */
  public static final MessageDirection INBOUND = new MessageDirection("INBOUND");

  /** To the end user. */
  public static final MessageDirection OUTBOUND = new MessageDirection("OUTBOUND");

  /** The direction that a word means, in upper or lower case. */
  public MessageDirection {
    value = value.toUpperCase(Locale.ROOT);
  }

  static @Nullable MessageDirection ofNullable(@Nullable String word) {
    return word == null ? null : new MessageDirection(word);
  }

  @Override
  public boolean isKnown() {
    return equals(INBOUND) || equals(OUTBOUND);
  }

  @Override
  public String toString() {
    return value;
  }
}
