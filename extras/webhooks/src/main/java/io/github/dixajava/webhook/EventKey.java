package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an event in an {@link EventStore}: two subscriptions to one event share its id, and
 * each has to be handled.
 */
final class EventKey {
  /** Distinct in every collation, even if it ignores case, accents or trailing blanks. */
  private static final Pattern STORABLE = Pattern.compile("[!-@\\[-~]{1,200}");

  private EventKey() {}

  static String of(@Nullable String subscription, String event) {
    String id = subscription == null ? "" : subscription.strip().toLowerCase(Locale.ROOT);
    return storable(id + "/" + event);
  }

  /** The key itself if every database can store it and tell it from others, else its hash. */
  static String storable(String key) {
    return STORABLE.matcher(key).matches() ? key : "sha-256:" + sha256(key);
  }

  private static String sha256(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
