package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.webhook.EventStore.Claim;
import io.github.dixajava.webhook.EventStore.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of events does. */
abstract class EventStoreContract {
  static final EventRetention RETENTION =
      EventRetention.standard().keep(Duration.ofDays(2)).lease(Duration.ofSeconds(30));

  final TestClock clock = new TestClock();

  /** A store with {@link #RETENTION} and {@link #clock}; all of one test share what they know. */
  abstract EventStore store();

  @Test
  void grantsANewEvent() {
    Claim claim = store().claim("s/e1");

    assertThat(claim.state()).isEqualTo(State.GRANTED);
    assertThat(claim.grantedKey()).isEqualTo("s/e1");
  }

  @Test
  void grantsAnEventToOneOnly() {
    store().claim("s/e1");

    assertThat(store().claim("s/e1").state()).isEqualTo(State.IN_PROGRESS);
    assertThat(store().claim("s/e2").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void remembersWhatWasCommitted() {
    store().commit(store().claim("s/e1"));

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void grantsAgainWhatWasReleased() {
    store().release(store().claim("s/e1"));

    assertThat(store().claim("s/e1").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void holdsAClaimForItsLease() {
    store().claim("s/e1");
    clock.advance(RETENTION.lease().minusMillis(1));

    assertThat(store().claim("s/e1").state()).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void grantsAgainWhatWasLeftBehind() {
    store().claim("s/e1");
    clock.advance(RETENTION.lease());

    assertThat(store().claim("s/e1").state()).isEqualTo(State.GRANTED);
    assertThat(store().claim("s/e1").state()).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void aLateReleaseDoesNotFreeTheNextClaim() {
    Claim late = store().claim("s/e1");
    clock.advance(RETENTION.lease());
    store().claim("s/e1");
    store().release(late);

    assertThat(store().claim("s/e1").state()).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void aLateCommitCounts() {
    Claim late = store().claim("s/e1");
    clock.advance(RETENTION.lease());
    Claim next = store().claim("s/e1");
    store().commit(late);
    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);

    store().release(next);

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void aLateCommitCountsAfterARelease() {
    Claim late = store().claim("s/e1");
    clock.advance(RETENTION.lease());
    store().release(store().claim("s/e1"));
    store().commit(late);

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void commitsTwiceWithoutHarm() {
    Claim claim = store().claim("s/e1");
    store().commit(claim);
    store().commit(claim);

    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @Test
  void remembersForAsLongAsToldAndNoLonger() {
    store().commit(store().claim("s/e1"));
    clock.advance(RETENTION.keep().minusMillis(1));
    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);

    clock.advance(Duration.ofMillis(1));

    assertThat(store().claim("s/e1").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void refusesToCommitOrReleaseWhatItDidNotGrant() {
    store().commit(store().claim("s/e1"));
    Claim done = store().claim("s/e1");

    assertThatThrownBy(() -> store().release(done)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().commit(done)).isInstanceOf(IllegalArgumentException.class);
    assertThat(store().claim("s/e1").state()).isEqualTo(State.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s/E1", "s/e1 ", "s/e\u0301", "S/e1"})
  void tellsKeysApartThatACollationMayNot(String similar) {
    store().commit(store().claim("s/e1"));

    assertThat(store().claim(similar).state()).isEqualTo(State.GRANTED);
    assertThat(store().claim(similar).state()).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void takesKeysOfTheGreatestLength() {
    String key = "x".repeat(200);
    store().commit(store().claim(key));

    assertThat(store().claim(key).state()).isEqualTo(State.DONE);
  }

  @Test
  @Timeout(60)
  void grantsOneOfManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 25; round++) {
        String key = "s/" + round;
        List<Callable<State>> claims =
            IntStream.range(0, 8).<Callable<State>>mapToObj(i -> () -> claim(key)).toList();
        int granted = 0;
        for (Future<State> state : threads.invokeAll(claims)) {
          granted += state.get() == State.GRANTED ? 1 : 0;
        }
        assertThat(granted).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private State claim(String key) {
    return store().claim(key).state();
  }
}
