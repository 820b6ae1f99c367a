package io.github.dixajava.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same decoding without JMH, for a machine that others use as well: all clients take turns
 * within one process, and what is measured is the processor's time and the bytes of the one thread.
 */
public final class InTurns {
  private static final int CALLS = 400;
  private static @Nullable Object sink;

  private record Figures(double micros, double bytes) {}

  private InTurns() {}

  /** Takes the number of rounds, of which the second half counts. */
  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    for (Page page : Page.values()) {
      measure(page, rounds);
    }
  }

  private static void measure(Page page, int rounds) {
    byte[] json = page.json().getBytes(StandardCharsets.UTF_8);
    Map<Codec.Of, Codec> able = new EnumMap<>(Codec.Of.class);
    for (Codec.Of client : Codec.Of.values()) {
      try {
        Codec codec = client.codec(page);
        codec.read(json);
        able.put(client, codec);
      } catch (Exception e) {
        System.out.println(page + " " + client + ": cannot");
      }
    }
    Map<Codec.Of, List<Figures>> all = new EnumMap<>(Codec.Of.class);
    for (int round = 0; round < rounds; round++) {
      able.forEach(
          (client, codec) ->
              all.computeIfAbsent(client, key -> new ArrayList<>()).add(read(codec, json)));
    }
    Figures base =
        all.containsKey(Codec.Of.STOCK_RETROFIT) ? typical(all.get(Codec.Of.STOCK_RETROFIT)) : null;
    all.forEach((client, figures) -> print(page, client, typical(figures), base));
  }

  private static Figures read(Codec codec, byte[] json) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long time = thread.getCurrentThreadCpuTime();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      try {
        sink = codec.read(json);
      } catch (Exception e) {
        throw new IllegalStateException("read before, and now not", e);
      }
    }
    return new Figures(
        (thread.getCurrentThreadCpuTime() - time) / 1000.0 / CALLS,
        (thread.getCurrentThreadAllocatedBytes() - bytes) / (double) CALLS);
  }

  /** The median of the second half, when all is compiled. */
  private static Figures typical(List<Figures> figures) {
    List<Figures> warm = figures.subList(figures.size() / 2, figures.size());
    return new Figures(
        warm.stream().mapToDouble(Figures::micros).sorted().toArray()[warm.size() / 2],
        warm.stream().mapToDouble(Figures::bytes).sorted().toArray()[warm.size() / 2]);
  }

  private static void print(Page page, Codec.Of client, Figures own, @Nullable Figures base) {
    String ratios =
        base == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", speed %.2f, allocation %.2f",
                base.micros() / own.micros(),
                own.bytes() / base.bytes());
    System.out.printf(
        Locale.ROOT,
        "%s %s: %.0f µs, %.0f kB%s%n",
        page,
        client,
        own.micros(),
        own.bytes() / 1000,
        ratios);
  }
}
