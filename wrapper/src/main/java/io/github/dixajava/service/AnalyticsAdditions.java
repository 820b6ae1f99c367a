package io.github.dixajava.service;

import io.github.dixajava.filter.MetricQuery;
import io.github.dixajava.model.GetMetricDataInput;
import io.github.dixajava.model.MetricData;

/** Figures by a query that is put together step by step. */
public interface AnalyticsAdditions {

  /** The figures that a body asks for; see {@link Analytics}. */
  MetricData getMetricData(GetMetricDataInput body);

  /** The figures that a query asks for. */
  default MetricData metric(MetricQuery query) {
    return getMetricData(query.toBody());
  }
}
