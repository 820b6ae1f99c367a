package io.github.dixajava;

import io.github.dixajava.api.AnonymizationAsyncApi;

/**
 * Asynchronous operations on removal of personal data; see {@link DixaAsyncClient#anonymization()}.
 */
public interface AsyncAnonymization extends AnonymizationAsyncApi {}
