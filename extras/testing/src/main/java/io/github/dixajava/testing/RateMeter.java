package io.github.dixajava.testing;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the requests to an API, and refuses those above its limits if asked to. */
final class RateMeter {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * A limit of an API.
   *
   * @param message that of the response
   * @param reason the limit in words
   */
  record Limit(
      int burst, int tokens, Duration period, boolean atOnce, String message, String reason) {}

  /** 10 a second with a burst of 4, and 864,000 a day. */
  static final List<Limit> MAIN_API =
      List.of(
          new Limit(
              4,
              10,
              SECOND,
              false,
              "Too Many Requests",
              "more than 10 requests a second with a burst of 4"),
          new Limit(
              864_000,
              864_000,
              Duration.ofDays(1),
              true,
              "Limit Exceeded",
              "more than 864,000 requests a day"));

  private final List<Limit> limits;
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private final Map<Limit, Bucket> buckets = new LinkedHashMap<>();
  private int highest;
  private Clock clock = Clock.systemUTC();

  RateMeter(List<Limit> limits) {
    this.limits = limits;
  }

  /** Refuses from now on what is above the limits by the time of this clock. */
  synchronized void enforce(Clock by) {
    clock = by;
    lastSecond.clear();
    buckets.clear();
    limits.forEach(limit -> buckets.put(limit, bucket(limit, by)));
  }

  private static Bucket bucket(Limit limit, Clock clock) {
    var refill = Bandwidth.builder().capacity(limit.burst());
    return Bucket.builder()
        .addLimit(
            limit.atOnce()
                ? refill.refillIntervally(limit.tokens(), limit.period()).build()
                : refill.refillGreedy(limit.tokens(), limit.period()).build())
        .withCustomTimePrecision(
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
              }

              @Override
              public boolean isWallClockBased() {
                return true;
              }
            })
        .build();
  }

  /** Counts a request. */
  synchronized void count() {
    Instant now = clock.instant();
    while (!lastSecond.isEmpty() && !lastSecond.getFirst().isAfter(now.minus(SECOND))) {
      lastSecond.removeFirst();
    }
    lastSecond.addLast(now);
    highest = Math.max(highest, lastSecond.size());
  }

  /**
   * Takes a permit from each limit that is enforced.
   *
   * @throws Refusal if one has none left
   */
  synchronized void acquire() {
    buckets.forEach(
        (limit, bucket) -> {
          if (!bucket.tryConsume(1)) {
            throw Refusal.tooManyRequests(limit.message(), limit.reason());
          }
        });
  }

  /** The most requests within one second. */
  synchronized int highest() {
    return highest;
  }

  synchronized void reset() {
    lastSecond.clear();
    buckets.clear();
    highest = 0;
    clock = Clock.systemUTC();
  }
}
