package io.github.dixajava.service;

import io.github.dixajava.filter.MetricQuery;
import io.github.dixajava.model.GetMetricDataInput;
import io.github.dixajava.model.MetricData;
import java.util.concurrent.CompletableFuture;

/** Figures by a query that is put together step by step. */
public interface AsyncAnalyticsAdditions {

  /** The figures that a body asks for; see {@link AsyncAnalytics}. */
  CompletableFuture<MetricData> getMetricData(GetMetricDataInput body);

  /** The figures that a query asks for. */
  default CompletableFuture<MetricData> metric(MetricQuery query) {
    return getMetricData(query.toBody());
  }
}
