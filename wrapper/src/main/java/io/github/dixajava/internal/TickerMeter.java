package io.github.dixajava.internal;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** Lets a bucket of this process run on the client's ticker. */
record TickerMeter(LongSupplier ticker) implements TimeMeter {

  @Override
  public long currentTimeNanos() {
    return ticker.getAsLong();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
