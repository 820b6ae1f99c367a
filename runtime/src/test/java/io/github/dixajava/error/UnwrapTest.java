package io.github.dixajava.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class UnwrapTest {
  private final Exception failure = new IllegalStateException(new RuntimeException("why"));

  @Test
  void whatFuturesPutAroundAFailureIsTakenAway() {
    Throwable covered = new ExecutionException(new CompletionException(failure));

    assertThat(DixaException.unwrap(covered)).isSameAs(failure);
  }

  @Test
  void theFailureKeepsItsOwnCause() {
    assertThat(DixaException.unwrap(failure)).isSameAs(failure);
  }

  @Test
  void aCoverAroundNothingIsTheFailureItself() {
    Throwable empty = new CompletionException("nothing", null);

    assertThat(DixaException.unwrap(empty)).isSameAs(empty);
  }
}
