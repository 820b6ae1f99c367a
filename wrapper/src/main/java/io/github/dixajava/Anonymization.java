package io.github.dixajava;

import io.github.dixajava.api.AnonymizationApi;

/** Operations on removal of personal data; see {@link DixaClient#anonymization()}. */
public interface Anonymization extends AnonymizationApi {}
