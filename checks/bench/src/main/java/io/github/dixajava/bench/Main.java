package io.github.dixajava.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks several times over, so that the clients take turns and the machine's moods
 * meet all of them; prints a table of ratios and writes every result as JSON. Then the programs
 * that measure calls, threads, the start and growth in their own ways print their tables.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args)
      throws RunnerException, CommandLineOptionException, IOException {
    int rounds = Integer.parseInt(args[0]);
    Path directory = Path.of(args[1]);
    Options chosen = new CommandLineOptions(Arrays.copyOfRange(args, 2, args.length));
    Table table = new Table();
    List<RunResult> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<RunResult> results =
          new ArrayList<>(
              new Runner(
                      new OptionsBuilder()
                          .parent(chosen)
                          .addProfiler(GCProfiler.class)
                          .shouldFailOnError(false)
                          .build())
                  .run());
      all.addAll(results);
      results.forEach(table::add);
    }
    Path json = directory.resolve("bench.json");
    ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(all);
    String text = table.toString();
    Files.writeString(directory.resolve("bench.md"), text);
    System.out.println(text);
    System.out.println("All figures: " + json);
    for (Class<?> program : List.of(Calls.class, InFlight.class, Threads.class, Start.class)) {
      System.out.println(ChildJvm.output(program, List.of(), String.valueOf(10 * rounds)));
    }
    System.out.println(ChildJvm.output(Growth.class, List.of("-Xmx32m"), String.valueOf(rounds)));
  }
}
