package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.webhook.EventStore.State;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class MemoryEventStoreTest extends EventStoreContract {
  private final EventStore store = new MemoryEventStore(3, RETENTION, clock);

  @Override
  EventStore store() {
    return store;
  }

  @Test
  void forgetsTheOldestWhenThereAreTooMany() {
    for (String key : new String[] {"a", "b", "c", "a-pending", "d"}) {
      EventStore.Claim claim = store.claim(key);
      if (!key.endsWith("pending")) {
        store.commit(claim);
      }
    }

    assertThat(store.claim("b").state()).isEqualTo(State.DONE);
    assertThat(store.claim("d").state()).isEqualTo(State.DONE);
    assertThat(store.claim("a-pending").state()).isEqualTo(State.IN_PROGRESS);
    assertThat(store.claim("a").state()).isEqualTo(State.GRANTED);
  }

  @Test
  void refusesToRememberNothing() {
    assertThatThrownBy(() -> new MemoryEventStore(0, RETENTION, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxEvents must be at least 1, but was 0");
  }

  @Test
  void refusesATimeThatNoClockReaches() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    assertThatThrownBy(() -> RETENTION.keep(forever))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keep must be positive and at most 36500 days, but was " + forever);
    assertThatThrownBy(() -> RETENTION.lease(forever)).isInstanceOf(IllegalArgumentException.class);
    assertThat(RETENTION.keep(Duration.ofDays(36_500)).keep()).hasDays(36_500);
  }
}
