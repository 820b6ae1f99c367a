package io.github.dixajava.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers events in memory. Several processes need a {@link JdbcEventStore}. Thread-safe. */
public final class MemoryEventStore implements EventStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Pending> pending = new HashMap<>();

  /** Handled events with the instant until which they are remembered, oldest first. */
  private final Map<String, Instant> done = new LinkedHashMap<>();

  private final int maxEvents;
  private final EventRetention retention;
  private final Clock clock;

  private record Pending(String token, Instant until) {}

  /** Remembers up to 100,000 events with the standard {@link EventRetention}. */
  public MemoryEventStore() {
    this(100_000, EventRetention.standard(), Clock.systemUTC());
  }

  /**
   * Creates a store with other limits.
   *
   * @param maxEvents how many handled events are remembered, at least 1; the oldest are forgotten
   *     first
   * @param retention how long an event is remembered and a claim is held
   * @param clock measures the retention
   * @throws IllegalArgumentException if {@code maxEvents} is less than 1
   */
  public MemoryEventStore(int maxEvents, EventRetention retention, Clock clock) {
    if (maxEvents < 1) {
      throw new IllegalArgumentException("maxEvents must be at least 1, but was " + maxEvents);
    }
    this.maxEvents = maxEvents;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public Claim claim(String key) {
    lock.lock();
    try {
      Instant now = clock.instant();
      forget(now);
      if (done.containsKey(key)) {
        return new Claim(key, State.DONE, "");
      }
      Pending other = pending.get(key);
      if (other != null && now.isBefore(other.until)) {
        return new Claim(key, State.IN_PROGRESS, "");
      }
      Claim claim = new Claim(key, State.GRANTED, UUID.randomUUID().toString());
      pending.put(key, new Pending(claim.token(), now.plus(retention.lease())));
      return claim;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void commit(Claim claim) {
    String key = claim.grantedKey();
    lock.lock();
    try {
      pending.remove(key);
      done.remove(key);
      done.put(key, clock.instant().plus(retention.keep()));
      forget(clock.instant());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release(Claim claim) {
    String key = claim.grantedKey();
    lock.lock();
    try {
      Pending current = pending.get(key);
      if (current != null && current.token.equals(claim.token())) {
        pending.remove(key);
      }
    } finally {
      lock.unlock();
    }
  }

  private void forget(Instant now) {
    Iterator<Instant> ends = done.values().iterator();
    while (ends.hasNext()) {
      Instant end = ends.next();
      if (done.size() <= maxEvents && now.isBefore(end)) {
        return;
      }
      ends.remove();
    }
  }
}
