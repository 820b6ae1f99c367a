package io.github.dixajava.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The forms in which Dixa writes timestamps; the form depends on the place. */
final class Timestamps {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** As in conversations, users and webhook subscriptions. */
  static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** As in what was created just now, and in webhooks. */
  static String millis(Instant instant) {
    return MILLIS.format(instant);
  }

  /** As in lists of messages, the activity log and the knowledge base. */
  static String zoned(Instant instant) {
    return MILLIS.format(instant) + "[GMT]";
  }

  /** Reads each of these forms. */
  static Instant parse(String timestamp) {
    String plain = timestamp.replaceAll("\\[.*]$", "");
    boolean hasZone = plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return OffsetDateTime.parse(hasZone ? plain : plain + "Z").toInstant();
  }
}
