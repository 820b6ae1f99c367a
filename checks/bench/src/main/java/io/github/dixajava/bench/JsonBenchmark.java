package io.github.dixajava.bench;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of a listing from the bytes of the body to the model, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class JsonBenchmark {
  @Param public Page page;
  @Param public Codec.Of client;

  private @Nullable Codec codec;
  private byte[] json = {};
  private @Nullable Object model;

  @Setup
  public void setUp() throws Exception {
    codec = client.codec(page);
    json = page.json().getBytes(StandardCharsets.UTF_8);
    model = codec.read(json);
  }

  @Benchmark
  public Object decode() throws Exception {
    return Objects.requireNonNull(codec).read(json);
  }

  @Benchmark
  public byte[] encode() throws Exception {
    return Objects.requireNonNull(codec).write(Objects.requireNonNull(model));
  }
}
