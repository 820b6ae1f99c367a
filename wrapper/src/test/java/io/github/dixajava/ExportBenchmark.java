package io.github.dixajava;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.paging.Pager;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Times the export of the activity log against the plain pager: pages of 100 entries, answers after
 * 300 ms, a server that refuses what exceeds 10 requests a second with a burst of 4.
 *
 * <p>Run it with the test class path: {@code ExportBenchmark [pages]}. The default of 600 pages
 * takes four minutes.
 */
public final class ExportBenchmark {

  private static final int PAGE = 100;
  private static final Duration LATENCY = Duration.ofMillis(300);
  private static final double RATE = 10;

  private record Result(String name, double seconds, int requests, int refused, boolean exact) {}

  private final int pages;

  private ExportBenchmark(int pages) {
    this.pages = pages;
  }

  /** Runs both and prints a table. */
  public static void main(String[] arguments) throws IOException {
    new ExportBenchmark(arguments.length == 0 ? 600 : Integer.parseInt(arguments[0])).run();
  }

  private void run() throws IOException {
    System.out.printf("%d pages of %d entries, answers after %s%n%n", pages, PAGE, LATENCY);
    System.out.printf(
        "%-22s %8s %9s %8s %7s %6s%n", "", "seconds", "requests", "refused", "rate", "exact");
    print(measure("export", (dixa, range) -> dixa.activityLog().export(range), false));
    print(measure("export, exclusive", (dixa, range) -> dixa.activityLog().export(range), true));
    print(
        measure(
            "plain pager", (dixa, r) -> dixa.conversations().allOrganizationActivityLog(), false));
  }

  private Result measure(
      String name,
      BiFunction<DixaClient, DateTimeRange, Pager<ActivityLogEntry>> pager,
      boolean exclusive)
      throws IOException {
    int entries = pages * PAGE;
    DateTimeRange range = DateTimeRange.between(LogServer.START, LogServer.end(entries));
    try (LogServer server = new LogServer(entries, PAGE, LATENCY).limited();
        DixaClient client = server.client(RateLimit.standard())) {
      if (exclusive) {
        server.exclusive();
      }
      long start = System.nanoTime();
      boolean exact;
      try (Stream<ActivityLogEntry> log = pager.apply(client, range).stream()) {
        exact = isExact(log, entries);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Result(name, seconds, server.requests(), server.refused(), exact);
    }
  }

  private static boolean isExact(Stream<ActivityLogEntry> log, int entries) {
    Set<UUID> seen = new HashSet<>();
    boolean[] inOrder = {true};
    log.forEach(
        entry -> {
          inOrder[0] &= entry.id().equals(LogServer.id(seen.size()));
          inOrder[0] &= seen.add(entry.id());
        });
    return inOrder[0] && seen.size() == entries;
  }

  private void print(Result result) {
    System.out.printf(
        "%-22s %8.1f %9d %8d %6.1f%% %6s%n",
        result.name(),
        result.seconds(),
        result.requests(),
        result.refused(),
        100 * pages / result.seconds() / RATE,
        result.exact() ? "yes" : "NO");
  }
}
