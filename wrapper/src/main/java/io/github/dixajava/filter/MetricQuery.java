package io.github.dixajava.filter;

import io.github.dixajava.model.Aggregation;
import io.github.dixajava.model.AnalyticsFilter;
import io.github.dixajava.model.GetMetricDataInput;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which figures to ask for: a metric, over a period or over given conversations.
 *
 * <p>Every method returns a new query and leaves this one as it is. The time zone is UTC unless
 * given.
 *
 * <pre>{@code
 * MetricQuery.over("closed_conversations", AnalyticsPeriod.PREVIOUS_WEEK)
 *     .zone(ZoneId.of("Europe/Copenhagen"))
 *     .filter("channel", "email")
 *     .aggregations(Aggregation.COUNT)
 * }</pre>
 */
public final class MetricQuery {

  private final AnalyticsScope scope;
  private final List<Aggregation> aggregations;

  private MetricQuery(AnalyticsScope scope, List<Aggregation> aggregations) {
    this.scope = scope;
    this.aggregations = aggregations;
  }

  /** A metric over a period. Dixa is said to want at least one filter with it. */
  public static MetricQuery over(String metricId, AnalyticsPeriod period) {
    return new MetricQuery(AnalyticsScope.over(metricId, period), List.of());
  }

  /** A metric over a range of time, in the range's zone. */
  public static MetricQuery over(String metricId, DateTimeRange range) {
    return over(metricId, AnalyticsPeriod.of(range)).zone(range.zone());
  }

  /** A metric over the conversations with these ids, at least one. */
  public static MetricQuery of(String metricId, Collection<Long> conversationIds) {
    return new MetricQuery(AnalyticsScope.of(metricId, conversationIds), List.of());
  }

  /** The zone in which days begin. */
  public MetricQuery zone(ZoneId zone) {
    return new MetricQuery(scope.zone(zone), aggregations);
  }

  /** Only where the attribute has one of these values, at least one. */
  public MetricQuery filter(String attribute, String... values) {
    return new MetricQuery(scope.filter(attribute, values), aggregations);
  }

  /** What to compute; all that the metric has if none is named. */
  public MetricQuery aggregations(Aggregation... wanted) {
    List<Aggregation> all = new ArrayList<>(aggregations);
    all.addAll(List.of(wanted));
    return new MetricQuery(scope, List.copyOf(all));
  }

  /** The body of the query. */
  public GetMetricDataInput toBody() {
    List<AnalyticsFilter> filters = scope.filters();
    AnalyticsPeriod period = scope.period();
    if (period == null) {
      var body =
          GetMetricDataInput.CsidFilter.builder()
              .id(scope.id())
              .csidFilter(scope.conversationIds())
              .timezone(scope.timezone());
      return body.filters(filters.isEmpty() ? null : filters)
          .aggregations(aggregations.isEmpty() ? null : aggregations)
          .build();
    }
    var body =
        GetMetricDataInput.PeriodFilter.builder()
            .id(scope.id())
            .periodFilter(period.toFilter())
            .timezone(scope.timezone());
    return body.filters(filters.isEmpty() ? null : filters)
        .aggregations(aggregations.isEmpty() ? null : aggregations)
        .build();
  }
}
