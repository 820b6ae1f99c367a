package io.github.dixajava.testing;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Counts requests, and refuses them by Dixa's limits if asked to. */
final class RateMeter {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private int highest;
  private Clock clock = Clock.systemUTC();
  private @Nullable Bucket perSecond;
  private @Nullable Bucket perDay;

  /** 10 a second with a burst of 4, and 864,000 a day. */
  synchronized void enforce(Clock by) {
    clock = by;
    lastSecond.clear();
    perSecond = bucket(Bandwidth.builder().capacity(4).refillGreedy(10, SECOND).build());
    perDay =
        bucket(
            Bandwidth.builder()
                .capacity(864_000)
                .refillIntervally(864_000, Duration.ofDays(1))
                .build());
  }

  private Bucket bucket(Bandwidth bandwidth) {
    Clock by = clock;
    return Bucket.builder()
        .addLimit(bandwidth)
        .withCustomTimePrecision(
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                Instant now = by.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
              }

              @Override
              public boolean isWallClockBased() {
                return true;
              }
            })
        .build();
  }

  synchronized void arrived() {
    Instant now = clock.instant();
    while (!lastSecond.isEmpty() && !lastSecond.peekFirst().isAfter(now.minus(SECOND))) {
      lastSecond.removeFirst();
    }
    lastSecond.addLast(now);
    highest = Math.max(highest, lastSecond.size());
    if (perSecond != null && !perSecond.tryConsume(1)) {
      throw Refusal.tooMany("Too Many Requests", "more than 10 requests a second, burst of 4");
    }
    if (perDay != null && !perDay.tryConsume(1)) {
      throw Refusal.tooMany("Limit Exceeded", "more than 864,000 requests a day");
    }
  }

  synchronized int highest() {
    return highest;
  }

  synchronized void reset() {
    lastSecond.clear();
    highest = 0;
    perSecond = null;
    perDay = null;
    clock = Clock.systemUTC();
  }
}
