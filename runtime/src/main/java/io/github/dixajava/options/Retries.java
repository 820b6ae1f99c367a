package io.github.dixajava.options;

import java.time.Duration;

/**
 * When and how often a failed request is sent again.
 *
 * <p>Sent again are requests that broke off or were answered with 408, 429 or 5xx: GET, PUT, DELETE
 * and a POST that only reads always, PATCH and any other POST only when the request surely did not
 * run, which is so when no connection came about or the answer was 429. The pauses grow
 * exponentially with full jitter; a {@code Retry-After} of the answer counts where it asks for
 * more.
 *
 * <p>Immutable. Defaults: 4 retries, first pause up to 500 ms, no pause over 30 s.
 */
public final class Retries {
  private static final Retries DEFAULT =
      new Retries(4, Duration.ofMillis(500), Duration.ofSeconds(30), false);

  private final int max;
  private final Duration firstPause;
  private final Duration longestPause;
  private final boolean repeatingCreations;

  private Retries(int max, Duration firstPause, Duration longestPause, boolean repeatingCreations) {
    this.max = max;
    this.firstPause = firstPause;
    this.longestPause = longestPause;
    this.repeatingCreations = repeatingCreations;
  }

  /** The default: up to 4. */
  public static Retries standard() {
    return DEFAULT;
  }

  /** No request is sent again. */
  public static Retries none() {
    return upTo(0);
  }

  /**
   * At most this many repetitions after the first attempt.
   *
   * @param max 0 to 100
   * @throws IllegalArgumentException if out of range
   */
  public static Retries upTo(int max) {
    if (max < 0 || max > 100) {
      throw new IllegalArgumentException("retries must be 0 to 100, but is " + max);
    }
    return new Retries(max, DEFAULT.firstPause, DEFAULT.longestPause, DEFAULT.repeatingCreations);
  }

  /**
   * The pauses between attempts.
   *
   * @param first upper bound of the first pause; it doubles with each attempt
   * @param longest ceiling of every pause; a {@code Retry-After} beyond it is not waited for, the
   *     call fails with the answer instead
   * @throws IllegalArgumentException if one is not positive or over 24 days, or the first exceeds
   *     the longest
   */
  public Retries pausing(Duration first, Duration longest) {
    Checks.pause("first pause", first);
    Checks.pause("longest pause", longest);
    if (first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "first pause " + first + " must not exceed the longest pause " + longest);
    }
    return new Retries(max, first, longest, repeatingCreations);
  }

  /**
   * Repeats the POST that creates a conversation or adds a message like a GET, provided that it
   * carries an {@code externalId}: Dixa refuses a second object with the same one. If a repetition
   * is refused for that reason, the first attempt had succeeded, and the call ends with {@link
   * io.github.dixajava.error.AlreadyCreatedException}.
   */
  public Retries repeatingCreations() {
    return new Retries(max, firstPause, longestPause, true);
  }

  /** Most repetitions after the first attempt. */
  public int max() {
    return max;
  }

  /** Upper bound of the first pause. */
  public Duration firstPause() {
    return firstPause;
  }

  /** Ceiling of every pause. */
  public Duration longestPause() {
    return longestPause;
  }

  /** Whether creations with an external id are repeated. */
  public boolean isRepeatingCreations() {
    return repeatingCreations;
  }
}
