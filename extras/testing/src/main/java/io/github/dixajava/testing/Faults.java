package io.github.dixajava.testing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, by script. Of several faults that are due for a call, the one that was added
 * first happens. {@link #clear()} ends them, as does a reset of the fake. Safe for use by several
 * threads.
 */
public final class Faults {
  private record Rule(@Nullable String operation, BooleanSupplier isDue, Fault fault) {}

  private record Delay(@Nullable String operation, Latency latency) {}

  private final List<Rule> rules;
  private final List<Delay> delays;
  private final @Nullable String operation;
  private final int spared;

  Faults() {
    this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), null, 0);
  }

  private Faults(List<Rule> rules, List<Delay> delays, @Nullable String operation, int spared) {
    this.rules = rules;
    this.delays = delays;
    this.operation = operation;
    this.spared = spared;
  }

  /** The same faults, limited to one operation for what is added and cleared. */
  Faults of(String only) {
    return new Faults(rules, delays, only, spared);
  }

  /**
   * Spares calls before what is added to the result begins.
   *
   * @param calls how many calls are spared
   */
  public Faults after(int calls) {
    return new Faults(rules, delays, operation, calls);
  }

  /**
   * Breaks the next calls.
   *
   * @param calls how many calls are broken, at least 1
   */
  public Faults next(int calls, Fault fault) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be at least 1, but was " + calls);
    }
    AtomicInteger left = new AtomicInteger(calls);
    return add(() -> left.getAndDecrement() > 0, fault);
  }

  /**
   * Breaks a share of the calls from now on.
   *
   * @param share from 0 to 1
   * @param seed the same seed breaks the same calls
   */
  public Faults share(double share, long seed, Fault fault) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1, but was " + share);
    }
    Random random = new Random(seed);
    return add(() -> random.nextDouble() < share, fault);
  }

  private Faults add(BooleanSupplier isDue, Fault fault) {
    AtomicInteger spare = new AtomicInteger(spared);
    rules.add(
        new Rule(operation, () -> spare.getAndDecrement() <= 0 && isDue.getAsBoolean(), fault));
    return this;
  }

  /** Delays responses from now on; of several latencies the one that was added last counts. */
  public Faults latency(Latency latency) {
    delays.add(0, new Delay(operation, latency));
    return this;
  }

  /**
   * Ends faults and latencies: all of them, or of {@link DixaFake#faults(String)} those that were
   * added for the operation. What the fake has in its state stays.
   */
  public Faults clear() {
    rules.removeIf(rule -> operation == null || operation.equals(rule.operation()));
    delays.removeIf(delay -> operation == null || operation.equals(delay.operation()));
    return this;
  }

  @Nullable Fault due(@Nullable String called) {
    return rules.stream()
        .filter(rule -> concerns(rule.operation(), called) && rule.isDue().getAsBoolean())
        .map(Rule::fault)
        .findFirst()
        .orElse(null);
  }

  int delayMillis(@Nullable String called) {
    return delays.stream()
        .filter(delay -> concerns(delay.operation(), called))
        .findFirst()
        .map(delay -> delay.latency().nextMillis())
        .orElse(0);
  }

  private static boolean concerns(@Nullable String operation, @Nullable String called) {
    return operation == null || operation.equals(called);
  }
}
