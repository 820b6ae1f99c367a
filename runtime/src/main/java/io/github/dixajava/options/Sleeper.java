package io.github.dixajava.options;

import java.time.Duration;

/** How a thread sleeps between two looks at something. Tests give one that does not. */
@FunctionalInterface
public interface Sleeper {

  /** Sleeps with {@link Thread#sleep(long, int)}. */
  Sleeper THREAD =
      duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

  /**
   * Waits.
   *
   * @param duration how long, not negative
   * @throws InterruptedException if the thread is interrupted, at once
   */
  void sleep(Duration duration) throws InterruptedException;
}
