package io.github.dixajava.law;

import java.util.List;
import java.util.Random;

/** Chance that can be repeated: the same seed gives the same throws. */
final class Dice {
  private final Random random;
  private final boolean surprising;

  /**
   * @param surprising whether anything may happen that the description does not foresee
   */
  Dice(long seed, boolean surprising) {
    this.random = new Random(seed);
    this.surprising = surprising;
  }

  /** True in one of so many cases. */
  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** Like {@link #oneIn}, but never if there are to be no surprises. */
  boolean surprise(int cases) {
    return surprising && oneIn(cases);
  }

  /** A number from 0 to below the limit. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  long anyLong() {
    return random.nextLong();
  }

  double anyDouble() {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : random.nextDouble();
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  void shuffle(List<?> items) {
    java.util.Collections.shuffle(items, random);
  }
}
