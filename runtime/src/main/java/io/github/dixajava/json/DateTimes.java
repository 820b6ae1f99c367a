package io.github.dixajava.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The forms in which Dixa writes a moment, and the two in which this client writes one. */
public final class DateTimes {
  private static final DateTimeFormatter QUERY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DateTimes() {}

  /**
   * Reads every form that Dixa writes: {@code Z}, an offset, a zone in brackets ({@code Z[GMT]}),
   * fractions of up to nine digits, and no zone at all, which means UTC.
   *
   * @throws DateTimeException if the text is none of them
   */
  public static Instant parse(String text) {
    return read(text);
  }

  static Instant read(CharSequence text) {
    Instant usual = UsualDateTime.read(text);
    if (usual != null) {
      return usual;
    }
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
    return read instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : Instant.from(read);
  }

  /** The form of request bodies: ISO 8601 in UTC with as many decimals as there are. */
  public static String format(Instant instant) {
    String usual = UsualDateTime.write(instant);
    return usual == null ? DateTimeFormatter.ISO_INSTANT.format(instant) : usual;
  }

  /**
   * The form of query parameters: {@code yyyy-MM-dd'T'HH:mm:ss'Z'} in UTC, always with seconds and
   * never with fractions, which are cut off.
   */
  public static String formatQuery(Instant instant) {
    return QUERY.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
