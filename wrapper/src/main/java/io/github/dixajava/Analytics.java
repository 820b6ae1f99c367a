package io.github.dixajava;

import io.github.dixajava.api.AnalyticsApi;
import io.github.dixajava.filter.MetricQuery;
import io.github.dixajava.filter.RecordQuery;
import io.github.dixajava.model.FilterValue;
import io.github.dixajava.model.MetricData;
import io.github.dixajava.model.MetricMetadata;
import io.github.dixajava.model.MetricRecord;
import io.github.dixajava.model.MetricRecordMetadata;
import io.github.dixajava.paging.Pager;

/** Operations on metrics and the records behind them; see {@link DixaClient#analytics()}. */
public interface Analytics extends AnalyticsApi {

  /** All metrics there are, page after page behind the scenes. */
  default Pager<MetricMetadata> allMetrics() {
    return Pagers.metrics(this);
  }

  /** All kinds of records there are. */
  default Pager<MetricRecordMetadata> allRecordKinds() {
    return Pagers.recordKinds(this);
  }

  /** All values that a filter takes. */
  default Pager<FilterValue> allFilterValues(String filterAttribute) {
    return Pagers.filterValues(this, filterAttribute);
  }

  /** All records that a query asks for; pages have 300 records at most. */
  default Pager<MetricRecord> allRecords(RecordQuery query) {
    return Pagers.records(this, query);
  }

  /** The figures that a query asks for. */
  default MetricData metric(MetricQuery query) {
    return getMetricData(query.toBody());
  }
}
