package io.github.dixajava.filter;

import io.github.dixajava.model.AnalyticsFilter;
import io.github.dixajava.model.GetMetricRecordsDataInput;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * Which records to ask for: a kind of record, over a period or over given conversations.
 *
 * <p>Every method returns a new query and leaves this one as it is. The time zone is UTC unless
 * given.
 */
public final class RecordQuery {

  private final AnalyticsScope scope;

  private RecordQuery(AnalyticsScope scope) {
    this.scope = scope;
  }

  /** Records over a period. */
  public static RecordQuery over(String recordId, AnalyticsPeriod period) {
    return new RecordQuery(AnalyticsScope.over(recordId, period));
  }

  /** Records over a range of time, in the range's zone. */
  public static RecordQuery over(String recordId, DateTimeRange range) {
    return over(recordId, AnalyticsPeriod.of(range)).zone(range.zone());
  }

  /** Records of the conversations with these ids, at least one. */
  public static RecordQuery of(String recordId, Collection<Long> conversationIds) {
    return new RecordQuery(AnalyticsScope.of(recordId, conversationIds));
  }

  /** The zone in which days begin. */
  public RecordQuery zone(ZoneId zone) {
    return new RecordQuery(scope.zone(zone));
  }

  /** Only where the attribute has one of these values, at least one. */
  public RecordQuery filter(String attribute, String... values) {
    return new RecordQuery(scope.filter(attribute, values));
  }

  /** The body of the query. */
  public GetMetricRecordsDataInput toBody() {
    List<AnalyticsFilter> filters = scope.filters();
    AnalyticsPeriod period = scope.period();
    if (period == null) {
      var body =
          GetMetricRecordsDataInput.CsidFilter.builder()
              .id(scope.id())
              .csidFilter(scope.conversationIds())
              .timezone(scope.timezone());
      return body.filters(filters.isEmpty() ? null : filters).build();
    }
    var body =
        GetMetricRecordsDataInput.PeriodFilter.builder()
            .id(scope.id())
            .periodFilter(period.toFilter())
            .timezone(scope.timezone());
    return body.filters(filters.isEmpty() ? null : filters).build();
  }
}
