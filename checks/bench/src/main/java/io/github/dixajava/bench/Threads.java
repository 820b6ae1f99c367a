package io.github.dixajava.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Small calls a second by 1, 8, 64 and 512 threads, from JDK 21 on by virtual ones too: whether
 * threads get in each other's way more than they do in OkHttp.
 */
public final class Threads {
  private static final int[] COUNTS = {1, 8, 64, 512};
  private static final int CALLS = 16_384;

  private Threads() {}

  /** Takes the number of rounds. */
  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    System.out.println("| threads | OkHttp, calls a second | DIXA | |\n|---|---|---|---|");
    try (LoopbackServer server = SmallResponses.of(new LoopbackServer()).start()) {
      for (boolean virtual : new boolean[] {false, true}) {
        @Nullable ThreadFactory factory = virtual ? virtual() : Thread::new;
        for (int i = 0; factory != null && i < COUNTS.length; i++) {
          List<Double> floor = new ArrayList<>();
          List<Double> own = new ArrayList<>();
          for (int round = -1; round < rounds; round++) {
            double one = perSecond(Caller.Of.OKHTTP, server, COUNTS[i], factory);
            double other = perSecond(Caller.Of.DIXA, server, COUNTS[i], factory);
            if (round >= 0) {
              floor.add(one);
              own.add(other);
            }
          }
          double base = Figures.median(floor);
          double rate = Figures.median(own);
          System.out.printf(
              Locale.ROOT,
              "| %d %s | %.0f | %.0f | %.2f |%n",
              COUNTS[i],
              virtual ? "virtual" : "platform",
              base,
              rate,
              rate / base);
        }
      }
    }
  }

  private static double perSecond(
      Caller.Of client, LoopbackServer server, int count, ThreadFactory factory) throws Exception {
    Caller caller = client.caller(server.url());
    AtomicInteger left = new AtomicInteger(CALLS);
    CountDownLatch running = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      factory
          .newThread(
              () -> {
                try {
                  while (left.getAndDecrement() > 0) {
                    caller.get();
                  }
                  running.countDown();
                } catch (Exception e) {
                  e.printStackTrace();
                  Runtime.getRuntime().halt(1);
                }
              })
          .start();
    }
    running.await();
    double rate = CALLS * 1e9 / (System.nanoTime() - start);
    caller.close();
    return rate;
  }

  private static @Nullable ThreadFactory virtual() throws ReflectiveOperationException {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (NoSuchMethodException older) {
      return null;
    }
  }
}
