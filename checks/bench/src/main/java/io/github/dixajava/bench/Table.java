package io.github.dixajava.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The medians of the rounds and, within each round, the ratio to the client that all are compared
 * with: more is better for speed, less for allocation.
 */
final class Table {
  private static final String BASE = "STOCK_RETROFIT";

  private record Figures(List<Double> time, List<Double> bytes) {
    Figures() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Map<String, Map<String, Figures>> rows = new LinkedHashMap<>();

  void add(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    String method = result.getParams().getBenchmark();
    String row =
        method.substring(method.lastIndexOf('.') + 1) + " " + result.getParams().getParam("page");
    Figures figures =
        rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
            .computeIfAbsent(result.getParams().getParam("client"), key -> new Figures());
    figures.time().add(result.getPrimaryResult().getScore());
    figures.bytes().add(bytes == null ? Double.NaN : bytes.getScore());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| benchmark | client | µs | speed | kB | allocation |\n|---|---|---|---|---|---|\n");
    rows.forEach(
        (row, clients) -> {
          Figures base = clients.get(BASE);
          for (Codec.Of client : Codec.Of.values()) {
            Figures figures = clients.get(client.name());
            text.append("| ").append(row).append(" | ").append(client);
            text.append(figures == null ? " | cannot | | | |\n" : line(figures, base));
          }
        });
    return text.toString();
  }

  private static String line(Figures figures, @org.jspecify.annotations.Nullable Figures base) {
    boolean alone = base == null || base.time().size() != figures.time().size();
    return String.format(
        Locale.ROOT,
        " | %.1f | %s | %.1f | %s |%n",
        median(figures.time()),
        alone ? "" : String.format(Locale.ROOT, "%.2f", ratio(base.time(), figures.time())),
        median(figures.bytes()) / 1000,
        alone ? "" : String.format(Locale.ROOT, "%.2f", ratio(figures.bytes(), base.bytes())));
  }

  private static double ratio(List<Double> dividends, List<Double> divisors) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < dividends.size(); i++) {
      ratios.add(dividends.get(i) / divisors.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
