package io.github.dixajava.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.Aggregation;
import io.github.dixajava.model.GetMetricDataInput;
import io.github.dixajava.model.GetMetricRecordsDataInput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsQueryTest {

  private static final Gson GSON = DixaGson.create();
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Test
  void aMetricOverANamedPeriod() {
    assertJson(
        MetricQuery.over("closed_conversations", AnalyticsPeriod.PREVIOUS_WEEK)
            .zone(COPENHAGEN)
            .filter("channel", "email")
            .aggregations(Aggregation.COUNT),
        """
        {"id": "closed_conversations",
         "periodFilter": {"value": {"_type": "PreviousWeek"}, "_type": "Preset"},
         "filters": [{"attribute": "channel", "values": ["email"]}],
         "aggregations": ["Count"], "timezone": "Europe/Copenhagen"}
        """);
  }

  @Test
  void aMetricOverARangeInItsZone() {
    assertJson(
        MetricQuery.over("m", DateTimeRange.day(LocalDate.of(2026, 3, 1), COPENHAGEN)),
        """
        {"id": "m",
         "periodFilter": {"start": "2026-02-28T23:00:00Z", "end": "2026-03-01T23:00:00Z",
           "_type": "Interval"},
         "timezone": "Europe/Copenhagen"}
        """);
  }

  @Test
  void aMetricOverConversations() {
    assertJson(
        MetricQuery.of("m", List.of(1L, 2L)),
        "{\"id\": \"m\", \"csidFilter\": [1, 2], \"timezone\": \"UTC\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "Etc/UTC, UTC",
    "Z, UTC",
    "GMT, UTC",
    "Etc/GMT+5, Etc/GMT+5",
    "UTC+05:30, +05:30",
    "-03:00, -03:00"
  })
  void aZoneHasTheNameThatEveryZoneTableHas(String zone, String sent) {
    assertJson(
        MetricQuery.of("m", List.of(1L)).zone(ZoneId.of(zone)),
        "{\"id\": \"m\", \"csidFilter\": [1], \"timezone\": \"" + sent + "\"}");
  }

  @Test
  void recordsLikewise() {
    assertThat(
            GSON.toJsonTree(
                RecordQuery.of("r", List.of(1L)).filter("a", "b").toBody(),
                GetMetricRecordsDataInput.class))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"id": "r", "csidFilter": [1],
                 "filters": [{"attribute": "a", "values": ["b"]}], "timezone": "UTC"}
                """));
  }

  @Test
  void refusesNoConversations() {
    assertThatThrownBy(() -> RecordQuery.of("r", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAFilterWithoutValues() {
    assertThatThrownBy(() -> MetricQuery.over("m", AnalyticsPeriod.TODAY).filter("channel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one value");
  }

  @Test
  void refusesABlankId() {
    assertThatThrownBy(() -> MetricQuery.over(" ", AnalyticsPeriod.TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertJson(MetricQuery query, String json) {
    assertThat(GSON.toJsonTree(query.toBody(), GetMetricDataInput.class))
        .isEqualTo(JsonParser.parseString(json));
  }
}
