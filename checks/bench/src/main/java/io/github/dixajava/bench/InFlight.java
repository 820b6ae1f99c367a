package io.github.dixajava.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Pages of 100 agents a second with 1,000 asynchronous calls in flight. */
public final class InFlight {
  private static final int AT_ONCE = 1000;
  private static final int PAGES = 4000;
  private static final List<Caller.Of> CLIENTS =
      List.of(Caller.Of.OKHTTP, Caller.Of.DIXA, Caller.Of.STOCK_RETROFIT);

  private InFlight() {}

  /** Takes the number of rounds, each of 4,000 pages for every client. */
  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    Map<Caller.Of, List<Double>> all = new EnumMap<>(Caller.Of.class);
    try (LoopbackServer server = SmallResponses.of(new LoopbackServer()).start()) {
      for (int round = -1; round < rounds; round++) {
        for (Caller.Of client : CLIENTS) {
          Caller caller = client.caller(server.url());
          double rate = perSecond(caller);
          caller.close();
          if (round >= 0) {
            all.computeIfAbsent(client, key -> new ArrayList<>()).add(rate);
          }
        }
      }
    }
    System.out.println("| 1,000 in flight | pages a second | |\n|---|---|---|");
    double base = Figures.median(all.get(Caller.Of.OKHTTP));
    all.forEach(
        (client, rates) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f |%n",
                client,
                Figures.median(rates),
                Figures.median(rates) / base));
  }

  private static double perSecond(Caller caller) throws InterruptedException {
    Semaphore free = new Semaphore(AT_ONCE);
    CountDownLatch open = new CountDownLatch(PAGES);
    long start = System.nanoTime();
    for (int i = 0; i < PAGES; i++) {
      free.acquire();
      caller
          .page()
          .whenComplete(
              (page, failure) -> {
                if (failure != null) {
                  failure.printStackTrace();
                  Runtime.getRuntime().halt(1);
                }
                free.release();
                open.countDown();
              });
    }
    open.await();
    return PAGES * 1e9 / (System.nanoTime() - start);
  }
}
