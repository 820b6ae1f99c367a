package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyHistoryTest {

  private static final int MANY = 1_500_000;

  private final KeyHistory history = new KeyHistory();

  @Test
  void noticesAKeyThatComesAgain() {
    assertThat(history.add("a")).isTrue();
    assertThat(history.add("b")).isTrue();
    assertThat(history.add("a")).isFalse();
  }

  @Test
  void takesNoNewKeyForAnOldOneAmongAMillionAndAHalf() {
    for (int i = 0; i < MANY; i++) {
      if (!history.add("key" + i)) {
        throw new AssertionError("key" + i + " was never there");
      }
    }
  }

  @Test
  void findsACycleAmongLateKeys() {
    for (int i = 0; i < MANY; i++) {
      history.add("key" + i);
    }

    assertThat(firstKnownOfCycle()).isLessThan(3 * MANY);
  }

  private int firstKnownOfCycle() {
    int steps = 0;
    while (history.add("cycle" + steps % 1000)) {
      steps++;
    }
    return steps;
  }
}
