package io.github.dixajava.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyGuardTest {

  private static final int MANY = 1_500_000;

  private final KeyGuard guard = new KeyGuard();

  @Test
  void noticesAKeyThatComesAgain() {
    assertThat(guard.add("a")).isTrue();
    assertThat(guard.add("b")).isTrue();
    assertThat(guard.add("a")).isFalse();
  }

  @Test
  void takesNoNewKeyForAnOldOneAmongAMillionAndAHalf() {
    for (int i = 0; i < MANY; i++) {
      if (!guard.add("key" + i)) {
        throw new AssertionError("key" + i + " was never there");
      }
    }
  }

  @Test
  void findsACycleAmongLateKeys() {
    for (int i = 0; i < MANY; i++) {
      guard.add("key" + i);
    }

    assertThat(firstKnownOfCycle()).isLessThan(3 * MANY);
  }

  private int firstKnownOfCycle() {
    int steps = 0;
    while (guard.add("cycle" + steps % 1000)) {
      steps++;
    }
    return steps;
  }
}
