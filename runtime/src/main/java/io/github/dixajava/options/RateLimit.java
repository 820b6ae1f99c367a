package io.github.dixajava.options;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
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
 * the deadline would be missed, and can be watched with {@link CallListener}. A 429 empties the
 * bucket and halves the rate, which comes back within seconds.
 *
 * <p>Immutable.
 */
public final class RateLimit {
  /** Bucket4j takes no more than one token a nanosecond. */
  private static final long MOST_PER_DAY = Duration.ofDays(1).toNanos();

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final RateLimit STANDARD = new RateLimit(10, 4, 864_000, null, null);
  private static final RateLimit OFF = new RateLimit(0, 0, 0, null, null);

  private final int perSecond;
  private final int burst;
  private final long perDay;
  private final @Nullable Bucket bucket;
  private final @Nullable AsyncBucketProxy asyncBucket;

  private RateLimit(
      int perSecond,
      int burst,
      long perDay,
      @Nullable Bucket bucket,
      @Nullable AsyncBucketProxy asyncBucket) {
    this.perSecond = perSecond;
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
    return new RateLimit(requests, STANDARD.burst, STANDARD.perDay, null, null);
  }

  /**
   * Draws on a bucket that others may share. A bucket that asks another machine does so on the
   * client's threads, never on the caller's. The bucket is used as it is, see {@link
   * #bucketConfiguration()}.
   */
  public static RateLimit shared(Bucket bucket) {
    return new RateLimit(STANDARD.perSecond, STANDARD.burst, STANDARD.perDay, bucket, null);
  }

  /** Like {@link #shared(Bucket)} for a bucket with an asynchronous back end. */
  public static RateLimit shared(AsyncBucketProxy bucket) {
    return new RateLimit(STANDARD.perSecond, STANDARD.burst, STANDARD.perDay, null, bucket);
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
    return new RateLimit(
        perSecond, Checks.inRange("burst", requests, 1, 10_000), perDay, null, null);
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
    return new RateLimit(perSecond, burst, requests, null, null);
  }

  /**
   * The Bucket4j configuration of this limit, for a bucket that several processes share.
   *
   * @throws IllegalStateException if the bucket was handed in or the limit is off
   */
  public BucketConfiguration bucketConfiguration() {
    requireOwn();
    long day = Math.min(perDay, MOST_PER_DAY);
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(capacity()).refillGreedy(perSecond, ONE_SECOND))
        .addLimit(limit -> limit.capacity(day).refillIntervally(day, Duration.ofDays(1)))
        .build();
  }

  private void requireOwn() {
    if (!isOwn()) {
      throw new IllegalStateException("only a limit of the client's own can be described");
    }
  }

  private int capacity() {
    return Math.max(1, burst / 2);
  }

  /** Whether there is none. */
  public boolean isOff() {
    return perSecond == 0;
  }

  /** Requests per second; for a bucket that was handed in, what a token has. */
  public int requestsPerSecond() {
    return perSecond;
  }

  /** The bucket that was handed in, or null. */
  public @Nullable Bucket bucket() {
    return bucket;
  }

  /** The bucket with an asynchronous back end that was handed in, or null. */
  public @Nullable AsyncBucketProxy asyncBucket() {
    return asyncBucket;
  }

  /** Whether the client makes the bucket itself. */
  public boolean isOwn() {
    return !isOff() && bucket == null && asyncBucket == null;
  }
}
