package io.github.dixajava.http;

/**
 * Slows down after a 429 and recovers: each refusal halves the rate, at most once a second since
 * one crowd of requests is refused together, and every second without one gives a tenth back.
 */
final class Pace {
  private static final double LEAST_SHARE = 1.0 / 16;
  private static final double SHARE_PER_NANO = 0.1 / 1_000_000_000;
  private static final long CROWD_NANOS = 1_000_000_000;

  private final long interval;
  private double shareAtCut = 1;
  private long cutAt;
  private long lastPass;
  private long closedUntil;
  private boolean slowed;

  /** A pace whose full rate has this many nanoseconds between two requests. */
  Pace(long interval) {
    this.interval = interval;
  }

  void refused(long now, long closedFor) {
    if (!slowed || now - cutAt >= CROWD_NANOS) {
      shareAtCut = Math.max(LEAST_SHARE, share(now) / 2);
      cutAt = now;
    }
    if (!slowed || now + closedFor - closedUntil > 0) {
      closedUntil = now + closedFor;
    }
    slowed = true;
  }

  void passed(long now) {
    lastPass = now;
  }

  /** Nanoseconds until the next request may go, apart from what the bucket says. */
  long pause(long now) {
    if (!slowed) {
      return 0;
    }
    double share = share(now);
    if (share >= 1 && closedUntil - now <= 0) {
      slowed = false;
      return 0;
    }
    long next = share >= 1 ? now : lastPass + (long) (interval / share);
    return Math.max(0, Math.max(next - now, closedUntil - now));
  }

  private double share(long now) {
    return slowed ? Math.min(1, shareAtCut + (now - cutAt) * SHARE_PER_NANO) : 1;
  }
}
