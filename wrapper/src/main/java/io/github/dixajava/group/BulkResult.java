package io.github.dixajava.group;

import io.github.dixajava.json.BulkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The answer of a bulk call, sorted: Dixa answers such a call with success even when single items
 * failed.
 *
 * <pre>{@code
 * BulkResult<Agent> result = BulkResult.of(dixa.agents().createAgents(input));
 * result.failures().forEach(failure -> log.warn("item {}: {}", failure.index(), failure.error()));
 * return result.successes();
 * }</pre>
 *
 * @param successes what became of the items that succeeded, in order
 * @param failures the items that failed, in order
 * @param <T> what a success gives
 */
public record BulkResult<T>(List<T> successes, List<Failure> failures) {

  public BulkResult {
    successes = List.copyOf(successes);
    failures = List.copyOf(failures);
  }

  /**
   * One item that failed.
   *
   * @param index its place in the answer, from 0
   * @param error why, as the generated class of the operation's error; the whole outcome if it has
   *     a form that this version does not know
   */
  public record Failure(int index, Object error) {}

  /** Sorts the outcomes of a bulk call. */
  public static <T> BulkResult<T> of(List<? extends BulkOutcome<T>> outcomes) {
    List<T> successes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      BulkOutcome<T> outcome = outcomes.get(i);
      T success = outcome.success();
      if (success == null) {
        failures.add(new Failure(i, Objects.requireNonNullElse(outcome.failure(), outcome)));
      } else {
        successes.add(success);
      }
    }
    return new BulkResult<>(successes, failures);
  }

  /** Whether every item succeeded. */
  public boolean isComplete() {
    return failures.isEmpty();
  }
}
