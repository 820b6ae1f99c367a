package io.github.dixajava.codegen.golden;

import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** Compares generated sources file by file, so that a failure shows the files that differ. */
final class SourceAssertions {

  private SourceAssertions() {}

  static void assertSame(Map<String, String> actual, Map<String, String> expected) {
    assertSame(actual, expected, " differs.");
  }

  /** Fails with the name of each file that differs, followed by {@code advice}. */
  static void assertSame(Map<String, String> actual, Map<String, String> expected, String advice) {
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(actual.keySet())
        .as("the list of files" + advice)
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (String file : new TreeSet<>(expected.keySet())) {
      if (actual.containsKey(file)) {
        softly.assertThat(actual.get(file)).as(file + advice).isEqualTo(expected.get(file));
      }
    }
    softly.assertAll();
  }
}
