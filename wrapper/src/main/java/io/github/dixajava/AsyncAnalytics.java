package io.github.dixajava;

import io.github.dixajava.api.AnalyticsAsyncApi;

/**
 * Asynchronous operations on metrics and the records behind them; see {@link
 * DixaAsyncClient#analytics()}.
 */
public interface AsyncAnalytics extends AnalyticsAsyncApi {}
