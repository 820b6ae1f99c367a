package io.github.dixajava.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void noMinuteHasMoreThanTenRequestsAndTheRateIsUsed() {
    AtomicLong now = new AtomicLong();
    Bucket bucket = bucket(now);
    Random random = new Random(1);
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      now.addAndGet(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
      assertThat(bucket.tryConsume(1)).isTrue();
      sent.add(now.get());
      now.addAndGet(i % 100 == 0 ? random.nextLong(300 * SECOND) : 0);
    }

    for (int i = 10; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 10)).isGreaterThan(61 * SECOND);
    }
    assertThat(sent.get(99) - sent.get(1)).isLessThan(98 * 60 * SECOND / 10 * 100 / 95);
  }

  private static Bucket bucket(AtomicLong now) {
    TimeMeter meter =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return now.get();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
    return Bucket.builder()
        .addLimit(DixaExports.standardRateLimit().bucketConfiguration().getBandwidths()[0])
        .withCustomTimePrecision(meter)
        .build();
  }
}
