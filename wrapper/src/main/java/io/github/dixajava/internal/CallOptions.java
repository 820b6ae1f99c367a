package io.github.dixajava.internal;

import io.github.dixajava.options.Retries;
import java.time.Duration;
import java.util.Map;

/** Options of a call after defaults: nothing is missing any more. */
public record CallOptions(
    Duration deadline, Duration attemptTimeout, Retries retries, Map<String, String> headers) {}
