package io.github.dixajava.bench;

import io.github.dixajava.testing.DixaFake;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the fake server takes to start: the first time in a JVM, and each further time. */
public final class FakeStart {
  private static final int FURTHER_STARTS = 20;

  private FakeStart() {}

  /** Takes the number of JVMs. */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<List<Double>> figures = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      String[] printed = ChildJvm.output(Stopwatch.class, List.of()).strip().split(" ");
      for (int i = 0; i < figures.size(); i++) {
        figures.get(i).add(Double.parseDouble(printed[i]));
      }
    }
    System.out.println(
        "| first start, ms | of the processor, ms | further start, ms |\n|---|---|---|");
    System.out.printf(
        Locale.ROOT,
        "| %.0f | %.0f | %.1f |%n",
        Figures.median(figures.get(0)),
        Figures.median(figures.get(1)),
        Figures.median(figures.get(2)));
  }

  /** Starts fakes and prints the times. */
  static final class Stopwatch {
    private Stopwatch() {}

    public static void main(String[] args) {
      double cpuBefore = cpuMillis();
      double first = start();
      double cpu = cpuMillis() - cpuBefore;
      List<Double> further = new ArrayList<>();
      for (int i = 0; i < FURTHER_STARTS; i++) {
        further.add(start());
      }
      System.out.printf(Locale.ROOT, "%f %f %f%n", first, cpu, Figures.median(further));
    }

    private static double start() {
      long before = System.nanoTime();
      try (DixaFake fake = DixaFake.create()) {
        double millis = (System.nanoTime() - before) / 1e6;
        if (fake.baseUrl().isEmpty()) {
          throw new IllegalStateException("the fake server has no address");
        }
        return millis;
      }
    }

    private static double cpuMillis() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
  }
}
