package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2020-12-16T09:41:43Z,                            2020-12-16T09:41:43Z",
    "2021-12-01T12:46:36.581Z[GMT],                   2021-12-01T12:46:36.581Z",
    "2021-12-01T12:46:36.2Z[GMT],                     2021-12-01T12:46:36.200Z",
    "2021-12-01T13:00:00.003Z,                        2021-12-01T13:00:00.003Z",
    "2021-12-01T12:46:35.935,                         2021-12-01T12:46:35.935Z",
    "2017-09-27T14:27:54.371+00:00,                   2017-09-27T14:27:54.371Z",
    "2017-09-27T14:27:54.371-07:30,                   2017-09-27T21:57:54.371Z",
    "2017-09-27T14:27:54.123456789Z,                  2017-09-27T14:27:54.123456789Z",
    "2017-09-27T14:27Z,                               2017-09-27T14:27:00Z",
    "2017-09-27T14:27,                                2017-09-27T14:27:00Z",
    "2017-09-27T14:27:54+02:00[Europe/Copenhagen],    2017-09-27T12:27:54Z",
    "1969-12-31T23:59:59.5Z,                          1969-12-31T23:59:59.500Z",
  })
  void everyFormThatDixaWritesIsRead(String text, Instant moment) {
    assertThat(DateTimes.parse(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2021-12-01",
        "12:46:36",
        "1638362796",
        "2021-12-01 12:46:36Z",
        "2021-02-30T12:46:36Z",
        "2021-13-01T12:46:36Z",
        "2021-12-01T25:00:00Z",
        "2021-12-01T12:46:36Z ",
        "2021-12-01T12:46:36Z[Nowhere]",
        "2021-12-01T12:46:36+99:00",
        "2021-12-01T12:46:36.Z1",
      })
  void whatIsNoMomentIsRefused(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DateTimes.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-01T00:00:00Z,           2021-12-01T00:00:00Z",
    "2021-12-01T12:30:00.500Z,       2021-12-01T12:30:00.500Z",
    "2021-12-01T12:30:00.123456789Z, 2021-12-01T12:30:00.123456789Z",
  })
  void bodiesCarryUtcWithTheDecimalsThereAre(Instant moment, String text) {
    assertThat(DateTimes.format(moment)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-01T00:00:00Z,            2021-12-01T00:00:00Z",
    "2021-12-01T12:30:00Z,            2021-12-01T12:30:00Z",
    "2021-12-01T12:30:59.999Z,        2021-12-01T12:30:59Z",
    "1969-12-31T23:59:59.999Z,        1969-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z,            0001-01-01T00:00:00Z",
  })
  void queriesAlwaysCarrySecondsAndNeverDecimals(Instant moment, String text) {
    assertThat(DateTimes.formatQuery(moment)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "fa-IR"})
  void noLanguageChangesTheDigits(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertBothForms();
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati"})
  void noTimeZoneMovesTheMoment(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertBothForms();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void whatIsWrittenIsReadAsTheSameMoment() {
    Instant moment = Instant.parse("2021-12-01T12:46:35.935123Z");
    assertThat(DateTimes.parse(DateTimes.format(moment))).isEqualTo(moment);
  }

  private static void assertBothForms() {
    Instant moment = DateTimes.parse("2021-12-01T12:46:35.935");
    assertThat(DateTimes.format(moment)).isEqualTo("2021-12-01T12:46:35.935Z");
    assertThat(DateTimes.formatQuery(moment)).isEqualTo("2021-12-01T12:46:35Z");
  }
}
