package io.github.dixajava.activitylog;

import java.util.Random;

/** Logs of certain kinds. */
final class Logs {

  private Logs() {}

  /** Some weeks with quiet nights, bursts, equal timestamps and a silent week. */
  static SimulatedLog irregular(int count, long seed) {
    Random random = new Random(seed);
    long[] time = {0};
    return SimulatedLog.of(
        count,
        id -> {
          int kind = random.nextInt(1000);
          if (kind < 400) {
            time[0] += random.nextInt(2_000);
          } else if (kind < 990) {
            time[0] += random.nextInt(120_000);
          } else if (kind < 999) {
            time[0] += random.nextInt(36_000_000);
          } else {
            time[0] += 700_000_000L;
          }
          return random.nextInt(4) == 0 ? time[0] / 1000 * 1000 : time[0];
        });
  }

  /** Busy days, quiet nights and quieter Sundays, at random within. */
  static SimulatedLog daily(int count, long seed) {
    Random random = new Random(seed);
    double[] seconds = {0};
    return SimulatedLog.of(
        count,
        id -> {
          double hour = seconds[0] / 3600 % 24;
          double day = seconds[0] / 86_400 % 7;
          double rate = (hour < 7 || hour > 21 ? 0.1 : 1) * (day < 1 ? 0.3 : 1);
          seconds[0] += -Math.log(1 - random.nextDouble()) * 40 / rate;
          return (long) (seconds[0] * 1000);
        });
  }
}
