package io.github.dixajava;

import io.github.dixajava.api.BusinessHoursAsyncApi;

/**
 * Asynchronous operations on schedules of opening hours; see {@link
 * DixaAsyncClient#businessHours()}.
 */
public interface AsyncBusinessHours extends BusinessHoursAsyncApi {}
