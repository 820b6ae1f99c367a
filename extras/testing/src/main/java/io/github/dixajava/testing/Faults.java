package io.github.dixajava.testing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, by script. Of several faults that would befall a call, the one that was asked
 * for first does. A reset of the fake ends them all. Safe for use by several threads.
 */
public final class Faults {
  private record Rule(
      Predicate<@Nullable ApiOperation> concerned, BooleanSupplier due, Fault fault) {}

  private record Slowness(Predicate<@Nullable ApiOperation> concerned, Latency latency) {}

  private final List<Rule> rules;
  private final List<Slowness> slowness;
  private final Predicate<@Nullable ApiOperation> concerned;
  private final int spared;

  Faults() {
    this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), operation -> true, 0);
  }

  private Faults(
      List<Rule> rules,
      List<Slowness> slowness,
      Predicate<@Nullable ApiOperation> concerned,
      int spared) {
    this.rules = rules;
    this.slowness = slowness;
    this.concerned = concerned;
    this.spared = spared;
  }

  /** The same faults, limited to one operation for what is added. */
  Faults of(ApiOperation operation) {
    return new Faults(rules, slowness, operation::equals, spared);
  }

  /** Spares so many calls before what is added to the result begins. */
  public Faults after(int calls) {
    return new Faults(rules, slowness, concerned, calls);
  }

  /** Befalls the next calls, so many of them. */
  public Faults next(int calls, Fault fault) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls is " + calls + ", but must be 1 or more");
    }
    AtomicInteger left = new AtomicInteger(calls);
    return add(() -> left.getAndDecrement() > 0, fault);
  }

  /**
   * Befalls a share of the calls from now on.
   *
   * @param share from 0 to 1
   * @param seed the same one befalls the same calls
   */
  public Faults share(double share, long seed, Fault fault) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + ", but must be 0 to 1");
    }
    Random random = new Random(seed);
    return add(() -> random.nextDouble() < share, fault);
  }

  private Faults add(BooleanSupplier due, Fault fault) {
    AtomicInteger spare = new AtomicInteger(spared);
    rules.add(new Rule(concerned, () -> spare.getAndDecrement() <= 0 && due.getAsBoolean(), fault));
    return this;
  }

  /** Answers take so long from now on. */
  public Faults latency(Latency latency) {
    slowness.add(0, new Slowness(concerned, latency));
    return this;
  }

  void reset() {
    rules.clear();
    slowness.clear();
  }

  @Nullable Fault due(@Nullable ApiOperation operation) {
    return rules.stream()
        .filter(rule -> rule.concerned().test(operation) && rule.due().getAsBoolean())
        .map(Rule::fault)
        .findFirst()
        .orElse(null);
  }

  int delayMillis(@Nullable ApiOperation operation) {
    return slowness.stream()
        .filter(slow -> slow.concerned().test(operation))
        .findFirst()
        .map(slow -> slow.latency().nextMillis())
        .orElse(0);
  }
}
