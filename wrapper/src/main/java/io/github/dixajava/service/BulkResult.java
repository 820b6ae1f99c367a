package io.github.dixajava.service;

import io.github.dixajava.json.BulkOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The answer of a bulk call, sorted: Dixa answers such a call with success even when single items
 * failed. Immutable.
 *
 * <pre>{@code
 * BulkResult<Agent> result = BulkResult.of(dixa.agents().createAgents(input));
 * result.failures().forEach(failure -> log.warn("item {}: {}", failure.index(), failure.error()));
 * return result.successes();
 * }</pre>
 *
 * @param <T> what a success gives
 */
public final class BulkResult<T> {
  private final List<T> successes = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private BulkResult(List<? extends BulkOutcome<T>> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      BulkOutcome<T> outcome = outcomes.get(i);
      T success = outcome.success();
      if (success == null) {
        failures.add(new Failure(i, Objects.requireNonNullElse(outcome.failure(), outcome)));
      } else {
        successes.add(success);
      }
    }
  }

  /** Sorts the outcomes of a bulk call. */
  public static <T> BulkResult<T> of(List<? extends BulkOutcome<T>> outcomes) {
    return new BulkResult<>(outcomes);
  }

  /** What became of the items that succeeded, in order; unmodifiable. */
  public List<T> successes() {
    return Collections.unmodifiableList(successes);
  }

  /** The items that failed, in order; unmodifiable. */
  public List<Failure> failures() {
    return Collections.unmodifiableList(failures);
  }

  /** Whether every item succeeded. */
  public boolean isComplete() {
    return failures.isEmpty();
  }

  /** How many items succeeded and how many failed; nothing of what they hold. */
  @Override
  public String toString() {
    return "BulkResult[" + successes.size() + " succeeded, " + failures.size() + " failed]";
  }

  /** One item that failed. */
  public static final class Failure {
    private final int index;
    private final Object error;

    private Failure(int index, Object error) {
      this.index = index;
      this.error = error;
    }

    /** Its place in the answer, from 0. */
    public int index() {
      return index;
    }

    /**
     * Why, as the generated class of the operation's error; the whole outcome if it has a form that
     * this version does not know.
     */
    public Object error() {
      return error;
    }

    @Override
    public String toString() {
      return "item " + index + ": " + error;
    }
  }
}
