package io.github.dixajava.paging;

import io.github.dixajava.json.Paged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A log behind a rate limit and a slow network, in simulated time: every answer takes the same time
 * from the moment the token bucket (10 a second, burst of 4) lets its request go.
 */
final class SimulatedLog extends FakeLog {

  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final int BURST = 4;

  private record Event(Instant at, long number, Runnable action) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private final Duration latency;
  private Instant time = Instant.EPOCH;
  private Instant bucketFull = Instant.EPOCH;
  private long number;
  int mostOpen;
  int cancelled;
  private int open;

  SimulatedLog(List<Entry> entries, Duration latency) {
    super(entries);
    this.latency = latency;
  }

  @Override
  CompletableFuture<Paged<Entry>> answerAsync(Supplier<Paged<Entry>> page) {
    CompletableFuture<Paged<Entry>> answer = new CompletableFuture<>();
    open++;
    mostOpen = Math.max(mostOpen, open);
    Instant go = takeToken();
    events.add(
        new Event(
            go.plus(latency),
            number++,
            () -> {
              open--;
              answer.complete(page.get());
            }));
    var unused = answer.whenComplete((done, thrown) -> cancelled += answer.isCancelled() ? 1 : 0);
    return answer;
  }

  /** The bucket holds as many tokens as fit between now and the time at which it would be full. */
  private Instant takeToken() {
    Instant full = bucketFull.isBefore(time) ? time : bucketFull;
    Instant go = full.minus(BETWEEN.multipliedBy(BURST - 1));
    bucketFull = full.plus(BETWEEN);
    return go.isBefore(time) ? time : go;
  }

  /** Reads everything and returns how long it took. */
  Duration run(Pager<Entry> pager, List<Entry> into) {
    Cursor<Entry> cursor = pager.open();
    while (true) {
      Optional<Page<Entry>> page = await(cursor.nextAsync());
      if (page.isEmpty()) {
        return Duration.between(Instant.EPOCH, time);
      }
      into.addAll(page.get().items());
    }
  }

  List<Entry> read(Pager<Entry> pager) {
    List<Entry> into = new ArrayList<>();
    run(pager, into);
    return into;
  }

  <R> R await(CompletableFuture<R> future) {
    while (!future.isDone()) {
      step();
    }
    return future.join();
  }

  /** Lets the next answer come. */
  void step() {
    Event event = events.remove();
    time = event.at();
    event.action().run();
  }
}
