package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.channel.Channel;
import io.github.dixajava.filter.AnalyticsPeriod;
import io.github.dixajava.filter.ConversationSearch;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.filter.Match;
import io.github.dixajava.filter.MetricQuery;
import io.github.dixajava.filter.RecordQuery;
import io.github.dixajava.model.Aggregation;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.model.ConversationSearchWithFiltersHit;
import io.github.dixajava.model.MetricData;
import io.github.dixajava.model.MetricRecord;
import io.github.dixajava.model.SearchStatus;
import io.github.dixajava.service.AnonymizationWait;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueriesTest extends Samples {
  private static final UUID ID = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");

  @Test
  void searchesConversations() {
    answer("POST", "/beta/search/conversations", "{\"data\":[{\"id\":40211}],\"meta\":{}}");
    // region: search
    UUID refund = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c"); // ids of tags
    UUID vip = UUID.fromString("af72c0ef-0bbe-4ea3-8172-c90652dc53a1");

    ConversationSearch search =
        ConversationSearch.all() // or any()
            .text("rear wheel")
            .status(SearchStatus.OPEN, SearchStatus.PENDING)
            .channel(Channel.EMAIL, Channel.CONTACT_FORM)
            .tags(Match.anyOf(refund, vip))
            .created(DateTimeRange.last(Duration.ofDays(7), Clock.systemUTC()));

    for (ConversationSearchWithFiltersHit hit : dixa.search().allConversations(search.toBody())) {
      System.out.println(hit.id());
    }
    // end
    assertThat(printed()).containsExactly("40211");
  }

  @Test
  void asksForFigures() {
    answer(
        "POST",
        "/beta/analytics/metrics",
        """
        {"data":{"id":"closed_conversations","aggregates":[
          {"value":1284,"measure":"Count","_type":"LongAggregateValue"}]}}
        """);
    // region: metrics
    MetricData closed =
        dixa.analytics()
            .getMetricData(
                MetricQuery.over("closed_conversations", AnalyticsPeriod.PREVIOUS_WEEK)
                    .zone(ZoneId.of("Europe/Copenhagen"))
                    .filter("channel", "email")
                    .aggregations(Aggregation.COUNT)
                    .toBody());
    System.out.println(closed.aggregates());
    // end
    assertThat(printed()).singleElement().asString().contains("1284");
  }

  @Test
  void asksForRecords() {
    answer(
        "POST",
        "/beta/analytics/records",
        """
        {"data":[{"primaryTimestampField":{"name":"closed_at","timestamp":"2026-03-19T09:11:03.101Z"},
          "fields":[]}]}
        """);
    // region: records
    DateTimeRange week = DateTimeRange.last(Duration.ofDays(7), Clock.systemUTC());
    for (MetricRecord each :
        dixa.analytics().allRecords(RecordQuery.over("closed_conversation", week).toBody())) {
      System.out.println(each.primaryTimestampField().timestamp());
    }
    // end
    assertThat(printed()).containsExactly("2026-03-19T09:11:03.101Z");
  }

  @Test
  void waitsForAnAnonymization() {
    String status =
        """
        {"data":{"id":"af72c0ef-0bbe-4ea3-8172-c90652dc53a1","entityType":"UserAnonymizationType",
         "_type":"User","initiatedAt":"2026-11-05T15:11:15.102Z[GMT]",
         "targetEntityId":"3754f930-80e9-4215-9383-5f49f62a204c",
         "requestedBy":"d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06",
         "processedAt":"2026-11-05T19:59:15.2Z[GMT]"}}
        """;
    answer("PATCH", "/beta/endusers/" + ID + "/anonymize", 202, status);
    answer("GET", "/beta/anonymization/request/af72c0ef-0bbe-4ea3-8172-c90652dc53a1", status);
    // region: anonymization
    UUID userId = UUID.fromString("3754f930-80e9-4215-9383-5f49f62a204c");
    UUID request = dixa.anonymization().anonymizeEndUser(userId).id();
    AnonymizationRequestStatus done =
        AnonymizationWait.within(Duration.ofHours(1)).await(dixa.anonymization(), request);
    System.out.println(done.processedAt());
    // end
    assertThat(printed()).containsExactly("2026-11-05T19:59:15.200Z");
  }
}
