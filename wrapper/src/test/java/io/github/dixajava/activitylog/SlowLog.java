package io.github.dixajava.activitylog;

import io.github.dixajava.json.Paged;
import io.github.dixajava.model.ActivityLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A log behind a rate limit and a slow network, in simulated time: each response takes the same
 * time after the token bucket (10 per second, burst of 4) has let its request go.
 */
final class SlowLog extends SimulatedLog {

  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final int BURST = 4;

  private record Event(Instant at, long number, Runnable action) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private final Duration latency;
  private Instant time = Instant.EPOCH;
  private Instant bucketFull = Instant.EPOCH;
  private long number;
  private int open;
  int mostOpen;
  int cancelled;

  SlowLog(SimulatedLog log, Duration latency) {
    log.entries.forEach(this::add);
    this.latency = latency;
  }

  @Override
  CompletableFuture<Paged<ActivityLogEntry>> respond(Supplier<Paged<ActivityLogEntry>> page) {
    CompletableFuture<Paged<ActivityLogEntry>> response = new CompletableFuture<>();
    open++;
    mostOpen = Math.max(mostOpen, open);
    events.add(
        new Event(
            takeToken().plus(latency),
            number++,
            () -> {
              open--;
              try {
                response.complete(page.get());
              } catch (RuntimeException e) {
                response.completeExceptionally(e);
              }
            }));
    var unused =
        response.whenComplete((done, thrown) -> cancelled += response.isCancelled() ? 1 : 0);
    return response;
  }

  /** The bucket holds as many tokens as fit between now and the time at which it would be full. */
  private Instant takeToken() {
    Instant full = bucketFull.isBefore(time) ? time : bucketFull;
    Instant go = full.minus(BETWEEN.multipliedBy(BURST - 1));
    bucketFull = full.plus(BETWEEN);
    return go.isBefore(time) ? time : go;
  }

  /** Lets time pass until the future is done; returns how long it took since the beginning. */
  Duration await(CompletableFuture<?> future) {
    while (!future.isDone()) {
      step();
    }
    future.join();
    return elapsed();
  }

  Duration elapsed() {
    return Duration.between(Instant.EPOCH, time);
  }

  /** Lets the next response arrive. */
  void step() {
    Event event = events.remove();
    time = event.at();
    event.action().run();
  }
}
