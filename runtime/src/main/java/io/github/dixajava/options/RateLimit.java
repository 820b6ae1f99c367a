package io.github.dixajava.options;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a client sends. Dixa allows a token 10 requests per second with a burst of 4,
 * and 864,000 a day (its page on API standards); {@link #standard()} keeps to that. All calls of a
 * client and of those derived from it share one bucket: synchronous, asynchronous, paging.
 *
 * <p>The budget belongs to the token, not to the process. Where several processes use one token,
 * give each a part of the rate, or let them share a bucket:
 *
 * <pre>{@code
 * // each of two processes gets half
 * builder.rateLimit(RateLimit.perSecond(5).burst(2).perDay(432_000));
 *
 * // all processes draw from one bucket, here in Hazelcast; Redis and JDBC work alike
 * Bucket bucket = proxyManager.builder()
 *     .build("dixa", () -> RateLimit.standard().bucketConfiguration());
 * builder.rateLimit(RateLimit.shared(bucket));
 * }</pre>
 *
 * <p>Requests leave the client in even steps but reach the server a little early or late. So the
 * bucket holds only half of the burst: then no window at the server sees more than allowed, even
 * when requests come closer together on their way by the time of the other half (200 ms at 10 per
 * second and a burst of 4). The rate itself is used in full.
 *
 * <p>Waiting is fair (first come, first served), ends with the call's deadline, is not started when
 * the deadline would be missed, and can be watched with {@link CallListener}. After a 429 all calls
 * are held up for half a second, or for as long as {@code Retry-After} asks.
 *
 * <p>Two clients in one process have two limits, even if they have one token: make one client and
 * derive others by {@code with}, or share a bucket.
 *
 * <p>Immutable.
 */
public final class RateLimit {
  /** Bucket4j takes no more than one token a nanosecond. */
  private static final long MOST_PER_DAY = Duration.ofDays(1).toNanos();

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final RateLimit STANDARD = new RateLimit(10, ONE_SECOND, 4, 864_000, null, null);
  private static final RateLimit OFF = new RateLimit(0, ONE_SECOND, 0, 0, null, null);

  private final int requests;
  private final Duration period;
  private final int burst;
  private final long perDay;
  private final @Nullable Bucket bucket;
  private final @Nullable AsyncBucketProxy asyncBucket;

  private RateLimit(
      int requests,
      Duration period,
      int burst,
      long perDay,
      @Nullable Bucket bucket,
      @Nullable AsyncBucketProxy asyncBucket) {
    this.requests = requests;
    this.period = period;
    this.burst = burst;
    this.perDay = perDay;
    this.bucket = bucket;
    this.asyncBucket = asyncBucket;
  }

  /** What Dixa allows one token: 10 per second, burst 4, 864,000 a day. The default. */
  public static RateLimit standard() {
    return STANDARD;
  }

  /** No limit of the client's own; the server's 429 are then all that slows it down. */
  public static RateLimit off() {
    return OFF;
  }

  /**
   * This many requests per second, burst 4, 864,000 a day.
   *
   * @param requests 1 to 10,000
   * @throws IllegalArgumentException if out of range
   */
  public static RateLimit perSecond(int requests) {
    Checks.inRange("requests per second", requests, 1, 10_000);
    return new RateLimit(requests, ONE_SECOND, STANDARD.burst, STANDARD.perDay, null, null);
  }

  /**
   * This many requests in a period, one at a time, without a limit for a day.
   *
   * @param requests 1 to 10,000
   * @param period 1 ms to 24 days
   * @throws IllegalArgumentException if out of range
   */
  public static RateLimit of(int requests, Duration period) {
    Checks.inRange("requests", requests, 1, 10_000);
    return new RateLimit(requests, Checks.duration("period", period), 1, 0, null, null);
  }

  /**
   * Draws on a bucket that others may share, made from the {@link #bucketConfiguration()} of {@link
   * #standard()}; see {@link #withBucket(Bucket)} for another limit.
   */
  public static RateLimit shared(Bucket bucket) {
    return STANDARD.withBucket(bucket);
  }

  /** Like {@link #shared(Bucket)} for a bucket with an asynchronous back end. */
  public static RateLimit shared(AsyncBucketProxy bucket) {
    return STANDARD.withBucket(bucket);
  }

  /**
   * This limit, kept in a bucket that others may share. A bucket that asks another machine does so
   * on threads of the client, never on the caller's.
   *
   * <p>If the store of the bucket fails, a call asks again for up to 5 seconds, at most for half
   * the time to its deadline. After that the client keeps to a fifth of the rate by itself until
   * the store answers.
   *
   * @throws IllegalStateException if this limit has a bucket already or is off
   */
  public RateLimit withBucket(Bucket bucket) {
    requireOwn();
    return new RateLimit(requests, period, burst, perDay, bucket, null);
  }

  /** Like {@link #withBucket(Bucket)} for a bucket with an asynchronous back end. */
  public RateLimit withBucket(AsyncBucketProxy bucket) {
    requireOwn();
    return new RateLimit(requests, period, burst, perDay, null, bucket);
  }

  /**
   * The server's burst: how many requests it takes at once after a silence. The client uses half of
   * it, but at least one, see above.
   *
   * @param requests 1 to 10,000
   * @throws IllegalArgumentException if out of range
   * @throws IllegalStateException if the bucket was handed in or the limit is off
   */
  public RateLimit burst(int requests) {
    requireOwn();
    int checked = Checks.inRange("burst", requests, 1, 10_000);
    return new RateLimit(this.requests, period, checked, perDay, null, null);
  }

  /**
   * Requests per day, counted from the client's start.
   *
   * @param requests at least 1
   * @throws IllegalArgumentException if less
   * @throws IllegalStateException if the bucket was handed in or the limit is off
   */
  public RateLimit perDay(long requests) {
    requireOwn();
    if (requests < 1) {
      throw new IllegalArgumentException("requests per day must be at least 1, but is " + requests);
    }
    return new RateLimit(this.requests, period, burst, requests, null, null);
  }

  /**
   * The Bucket4j configuration of this limit, for a bucket that several processes share.
   *
   * @throws IllegalStateException if the limit is off
   */
  public BucketConfiguration bucketConfiguration() {
    if (isOff()) {
      throw new IllegalStateException("there is no limit to describe");
    }
    ConfigurationBuilder builder =
        BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(capacity()).refillGreedy(requests, period));
    if (perDay > 0) {
      long day = Math.min(perDay, MOST_PER_DAY);
      builder.addLimit(limit -> limit.capacity(day).refillIntervally(day, Duration.ofDays(1)));
    }
    return builder.build();
  }

  private void requireOwn() {
    if (isOff() || bucket != null || asyncBucket != null) {
      throw new IllegalStateException("only a limit of the client's own can be changed");
    }
  }

  private int capacity() {
    return Math.max(1, burst / 2);
  }

  /** Whether there is none. */
  public boolean isOff() {
    return requests == 0;
  }

  /** The bucket that was supplied, or null. */
  public @Nullable Bucket bucket() {
    return bucket;
  }

  /** The bucket with an asynchronous back end that was supplied, or null. */
  public @Nullable AsyncBucketProxy asyncBucket() {
    return asyncBucket;
  }
}
