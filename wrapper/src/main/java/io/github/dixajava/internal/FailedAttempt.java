package io.github.dixajava.internal;

import io.github.dixajava.error.DixaException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt that failed.
 *
 * @param failure what to throw
 * @param pause how long to wait before the next attempt; null if there is none
 */
record FailedAttempt(DixaException failure, @Nullable Duration pause) {}
