package io.github.dixajava.service;

import io.github.dixajava.filter.RecordQuery;
import io.github.dixajava.model.GetMetricRecordsDataInput;
import io.github.dixajava.model.MetricRecord;
import io.github.dixajava.paging.Pager;

/** Records by a query that is put together step by step. */
public interface AnalyticsPagers {

  /** All records that a body asks for; see {@link Analytics}. */
  Pager<MetricRecord> allRecords(GetMetricRecordsDataInput body);

  /** All records that a query asks for, page after page behind the scenes. */
  default Pager<MetricRecord> allRecords(RecordQuery query) {
    return allRecords(query.toBody());
  }
}
