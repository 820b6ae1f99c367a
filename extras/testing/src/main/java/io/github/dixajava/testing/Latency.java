package io.github.dixajava.testing;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/** How long responses take. Safe for use by several threads. */
public final class Latency {
  private final Supplier<Duration> next;

  private Latency(Supplier<Duration> next) {
    this.next = next;
  }

  /** The same for each response. */
  public static Latency of(Duration time) {
    return new Latency(() -> time);
  }

  /** Evenly distributed between two durations; the same seed gives the same latencies. */
  public static Latency between(Duration least, Duration most, long seed) {
    Random random = new Random(seed);
    double span = most.minus(least).toMillis();
    return new Latency(() -> least.plusMillis(Math.round(random.nextDouble() * span)));
  }

  /**
   * Around the median for most responses and much longer for a few, as in a real network.
   *
   * @param sigma how much longer; 0 for not at all, 0.5 is usual, at 1 one of twenty takes five
   *     times the median
   */
  public static Latency logNormal(Duration median, double sigma, long seed) {
    Random random = new Random(seed);
    return new Latency(
        () ->
            Duration.ofMillis(
                Math.round(median.toMillis() * Math.exp(sigma * random.nextGaussian()))));
  }

  int nextMillis() {
    return Math.toIntExact(next.get().toMillis());
  }
}
