package io.github.dixajava.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small calls over loopback and TLS beside OkHttp alone. The clients take turns call by call, and
 * the median of thousands of calls counts, so that other work on the machine meets all of them.
 */
public final class Calls {
  private static final int WARM_UP = 4000;
  private static final int COUNTED = 1000;
  static volatile @Nullable Object sink;

  private interface Call {
    Object send(Caller caller) throws IOException;
  }

  private Calls() {}

  /** Takes the number of rounds, each of a thousand calls for every client. */
  public static void main(String[] args) throws Exception {
    int calls = Integer.parseInt(args[0]) * COUNTED;
    System.out.println(
        "| call | client | µs | time | kB | allocation |\n|---|---|---|---|---|---|");
    try (LoopbackServer plain = new LoopbackServer();
        LoopbackServer tls = new LoopbackServer(new Certificate())) {
      for (LoopbackServer server : new LoopbackServer[] {plain, tls}) {
        SmallResponses.of(server).start();
        Map<Caller.Of, Caller> callers = new EnumMap<>(Caller.Of.class);
        for (Caller.Of client : Caller.Of.values()) {
          callers.put(client, client.caller(server.url()));
        }
        String over = server == plain ? "plain" : "TLS";
        measure("GET, " + over, callers, calls, Caller::get);
        measure("POST, " + over, callers, calls, Caller::post);
        for (Caller caller : callers.values()) {
          caller.close();
        }
      }
    }
  }

  private static void measure(String name, Map<Caller.Of, Caller> callers, int counted, Call call)
      throws IOException {
    Map<Caller.Of, long[]> nanos = new EnumMap<>(Caller.Of.class);
    callers.keySet().forEach(client -> nanos.put(client, new long[counted]));
    for (int i = -WARM_UP; i < counted; i++) {
      for (Map.Entry<Caller.Of, Caller> caller : callers.entrySet()) {
        long start = System.nanoTime();
        sink = call.send(caller.getValue());
        if (i >= 0) {
          nanos.get(caller.getKey())[i] = System.nanoTime() - start;
        }
      }
    }
    double[] base = {};
    for (Map.Entry<Caller.Of, Caller> caller : callers.entrySet()) {
      double[] own = {
        Arrays.stream(nanos.get(caller.getKey())).sorted().skip(counted / 2).findFirst().orElse(0)
            / 1e3,
        bytes(caller.getValue(), call) / 1e3
      };
      base = base.length == 0 ? own : base;
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.1f | %.2f | %.1f | %.2f |%n",
          name,
          caller.getKey(),
          own[0],
          own[0] / base[0],
          own[1],
          own[1] / base[1]);
    }
  }

  /** What a call allocates on all threads but the server's, which allocates next to nothing. */
  private static double bytes(Caller caller, Call call) throws IOException {
    long before = allocated();
    for (int i = 0; i < COUNTED; i++) {
      sink = call.send(caller);
    }
    return (allocated() - before) / (double) COUNTED;
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
  }
}
