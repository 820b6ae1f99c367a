package io.github.dixajava;

import io.github.dixajava.api.RatingsAsyncApi;

/**
 * Asynchronous operations on how end users rate conversations; see {@link
 * DixaAsyncClient#ratings()}.
 */
public interface AsyncRatings extends RatingsAsyncApi {}
