package io.github.dixajava.filter;

import io.github.dixajava.model.AnalyticsFilter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What metrics and records are asked for alike; either the period or the conversations are given.
 */
record AnalyticsScope(
    String id,
    @Nullable AnalyticsPeriod period,
    List<Long> conversationIds,
    String timezone,
    List<AnalyticsFilter> filters) {

  private static final String UTC = "UTC";

  AnalyticsScope {
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of what to ask for is blank");
    }
  }

  static AnalyticsScope over(String id, AnalyticsPeriod period) {
    return new AnalyticsScope(id, period, List.of(), UTC, List.of());
  }

  static AnalyticsScope of(String id, Collection<Long> conversationIds) {
    if (conversationIds.isEmpty()) {
      throw new IllegalArgumentException("a query over conversations needs at least one id");
    }
    return new AnalyticsScope(id, null, List.copyOf(conversationIds), UTC, List.of());
  }

  /** What has several names in Java, as UTC has, gets the one that every zone table has. */
  AnalyticsScope zone(ZoneId zone) {
    ZoneId plain = zone.normalized();
    String ofTable = zone.getId().contains("/") ? zone.getId() : plain.getId();
    String name = plain.equals(ZoneOffset.UTC) ? UTC : ofTable;
    return new AnalyticsScope(id, period, conversationIds, name, filters);
  }

  AnalyticsScope filter(String attribute, String... values) {
    if (attribute.isBlank() || values.length == 0) {
      throw new IllegalArgumentException(
          "a filter needs an attribute and at least one value, not \"%s\" and %d values"
              .formatted(attribute, values.length));
    }
    List<AnalyticsFilter> more = new ArrayList<>(filters);
    more.add(AnalyticsFilter.builder().attribute(attribute).values(List.of(values)).build());
    return new AnalyticsScope(id, period, conversationIds, timezone, List.copyOf(more));
  }
}
