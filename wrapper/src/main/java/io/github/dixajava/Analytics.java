package io.github.dixajava;

import io.github.dixajava.api.AnalyticsApi;

/** Operations on metrics and the records behind them; see {@link DixaClient#analytics()}. */
public interface Analytics extends AnalyticsApi {}
