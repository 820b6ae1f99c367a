package io.github.dixajava.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The forms in which Dixa writes moments; which one depends on the place. */
final class Moments {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /** As in conversations, users and webhook subscriptions. */
  static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** As in what was created just now, and in webhooks. */
  static String millis(Instant moment) {
    return MILLIS.format(moment);
  }

  /** As in lists of messages, the activity log and the knowledge base. */
  static String zoned(Instant moment) {
    return MILLIS.format(moment) + "[GMT]";
  }

  /** Reads each of them. */
  static Instant parse(String text) {
    String plain = text.replaceAll("\\[.*]$", "");
    boolean hasZone = plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return OffsetDateTime.parse(hasZone ? plain : plain + "Z").toInstant();
  }
}
