package io.github.dixajava.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.model.PeriodFilter;
import io.github.dixajava.model.TimestampOperator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeRangeTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final DateTimeRange hour = DateTimeRange.between(NOON, NOON.plusSeconds(3600));

  @Test
  void hasItsStartAndNotItsEnd() {
    assertThat(hour.contains(NOON)).isTrue();
    assertThat(hour.contains(NOON.minusNanos(1))).isFalse();
    assertThat(hour.contains(NOON.plusSeconds(3600).minusNanos(1))).isTrue();
    assertThat(hour.contains(NOON.plusSeconds(3600))).isFalse();
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatThrownBy(() -> DateTimeRange.between(NOON, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must end after it starts");
  }

  @Test
  void refusesAReversedRange() {
    assertThatThrownBy(() -> DateTimeRange.between(NOON, NOON.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAStartBeforeYearOne() {
    assertThatThrownBy(() -> DateTimeRange.since(Instant.MIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the start of the range must lie between 0001-01-02T00:00:00Z and")
        .hasMessageEndingWith("but is " + Instant.MIN);
  }

  @Test
  void refusesAnEndAfterYear9999() {
    assertThatThrownBy(() -> DateTimeRange.until(Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the end of the range must lie between")
        .hasMessageEndingWith("and 9999-12-31T00:00:00Z, but is " + Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void refusesToLookBackByNothing(long seconds) {
    assertThatThrownBy(() -> DateTimeRange.last(Duration.ofSeconds(seconds), Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void looksBackFromTheClock() {
    DateTimeRange range = DateTimeRange.last(Duration.ofDays(1), Clock.fixed(NOON, COPENHAGEN));

    assertThat(range).hasToString("2026-02-28T12:00:00Z/2026-03-01T12:00:00Z");
    assertThat(range.zone()).isEqualTo(COPENHAGEN);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 23", "2026-06-01, 24", "2026-10-25, 25"})
  void aDayIsAsLongAsTheZoneMakesIt(LocalDate day, long hours) {
    DateTimeRange range = DateTimeRange.day(day, COPENHAGEN);

    assertThat(Duration.between(range.requireStart(), range.requireEnd())).hasHours(hours);
  }

  @Test
  void aMonthEndsWhereTheNextBegins() {
    assertThat(DateTimeRange.month(YearMonth.of(2026, 3), COPENHAGEN))
        .hasToString("2026-02-28T23:00:00Z/2026-03-31T22:00:00Z");
  }

  @Test
  void takesTimesOfAnyZone() {
    assertThat(
            DateTimeRange.between(
                ZonedDateTime.parse("2026-03-01T13:00+01:00[Europe/Copenhagen]"),
                ZonedDateTime.parse("2026-03-01T08:00-05:00[America/New_York]")))
        .isEqualTo(hour.in(COPENHAGEN));
  }

  @Test
  void takesTimesOfAnyOffset() {
    OffsetDateTime from = OffsetDateTime.parse("2026-03-01T13:00+01:00");

    assertThat(DateTimeRange.between(from, from.plusHours(1)).in(hour.zone())).isEqualTo(hour);
  }

  @Test
  void becomesASearchConditionWithTwoEndsOrOne() {
    assertThat(hour.toOperator()).isInstanceOf(TimestampOperator.Between.class);
    assertThat(DateTimeRange.since(NOON).toOperator()).isEqualTo(TimestampOperator.Since.of(NOON));
    assertThat(DateTimeRange.until(NOON).toOperator()).isEqualTo(TimestampOperator.Until.of(NOON));
  }

  @Test
  void becomesAnAnalyticsPeriod() {
    assertThat(hour.toPeriod())
        .isEqualTo(PeriodFilter.Interval.builder().start(NOON).end(NOON.plusSeconds(3600)).build());
  }

  @Test
  void isNoAnalyticsPeriodWithAnOpenEnd() {
    assertThatThrownBy(DateTimeRange.since(NOON)::toPeriod)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "this needs a range with both ends, not 2026-03-01T12:00:00Z/..: its end is open");
  }
}
