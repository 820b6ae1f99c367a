package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells an event from others in an {@link EventStore}: two subscriptions to one event share
 * its id, and each has to be handled.
 */
final class EventKey {
  private static final int LONGEST = 200;

  private EventKey() {}

  static String of(@Nullable String subscription, String event) {
    String id = subscription == null ? "" : subscription.strip().toLowerCase(Locale.ROOT);
    String key = id + "/" + event;
    boolean plain = key.length() <= LONGEST && key.chars().allMatch(c -> c > ' ' && c <= '~');
    return plain ? key : "sha-256:" + digest(key);
  }

  private static String digest(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
