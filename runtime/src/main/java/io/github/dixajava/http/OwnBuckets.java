package io.github.dixajava.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.dixajava.options.RateLimit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The buckets that keep a limit of the client's own, made when the first is asked for. */
public final class OwnBuckets implements Supplier<Bucket> {

  private record Both(Bucket gate, Bucket smoother) {}

  private final RateLimit limit;
  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Both both;

  public OwnBuckets(RateLimit limit, Time time) {
    this.limit = limit;
    this.time = time;
  }

  /** The one that is asked before a request sets out. */
  @Override
  public Bucket get() {
    return both().gate;
  }

  /**
   * A second one, asked when a connection is there and the request is about to leave. It makes wait
   * only requests that passed the gate in even steps and have bunched up on their way, for instance
   * behind the first connection.
   */
  Bucket smoother() {
    return both().smoother;
  }

  private Both both() {
    Both present = both;
    if (present != null) {
      return present;
    }
    lock.lock();
    try {
      Both made = both;
      if (made == null) {
        Bandwidth[] limits = limit.bucketConfiguration().getBandwidths();
        made = new Both(bucket(limits), bucket(limits[0]));
        both = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  private Bucket bucket(Bandwidth... limits) {
    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(new Ticks(time.ticker()));
    for (Bandwidth limit : limits) {
      builder.addLimit(limit);
    }
    return builder.build();
  }

  /** Lets a bucket run on the client's ticker. */
  private record Ticks(LongSupplier ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
