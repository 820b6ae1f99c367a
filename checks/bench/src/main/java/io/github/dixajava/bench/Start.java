package io.github.dixajava.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * From a new process to its first decoded answer, as whole processes that take turns: the client,
 * the stock one, and what one writes by hand on the same libraries.
 */
public final class Start {
  private static final List<Class<?>> PROGRAMS =
      List.of(FirstCalls.ByHand.class, FirstCalls.Dixa.class, FirstCalls.Stock.class);

  private record Run(double wall, double cpu, double build) {}

  private Start() {}

  /** Takes the number of rounds and options of the JVMs that are started. */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<String> options =
        Arrays.stream(args).skip(1).filter(option -> option.startsWith("-X")).toList();
    List<List<Run>> all = PROGRAMS.stream().map(p -> (List<Run>) new ArrayList<Run>()).toList();
    try (LoopbackServer server = SmallResponses.of(new LoopbackServer()).start()) {
      for (int round = -2; round < rounds; round++) {
        for (int i = 0; i < PROGRAMS.size(); i++) {
          Run figures = run(PROGRAMS.get(i), options, server.url());
          if (round >= 0) {
            all.get(i).add(figures);
          }
        }
      }
    }
    System.out.println(
        "| start | ms | | processor ms | | of which making the client |\n|---|---|---|---|---|---|");
    for (int i = 0; i < PROGRAMS.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.2f | %.0f | %.2f | %.0f |%n",
          PROGRAMS.get(i).getSimpleName(),
          median(all.get(i), Run::wall),
          median(all.get(i), Run::wall) / median(all.get(0), Run::wall),
          median(all.get(i), Run::cpu),
          median(all.get(i), Run::cpu) / median(all.get(0), Run::cpu),
          median(all.get(i), Run::build));
    }
  }

  private static double median(List<Run> all, ToDoubleFunction<Run> figure) {
    return Figures.median(all.stream().map(figure::applyAsDouble).toList());
  }

  private static Run run(Class<?> program, List<String> options, String url) throws IOException {
    long start = System.nanoTime();
    Process child = ChildJvm.of(program, options, url).start();
    try (BufferedReader out = child.inputReader()) {
      double cpu = Double.parseDouble(out.readLine());
      double wall = (System.nanoTime() - start) / 1e6;
      return new Run(wall, cpu, Double.parseDouble(out.readLine()));
    }
  }
}
