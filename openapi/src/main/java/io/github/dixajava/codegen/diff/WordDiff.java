package io.github.dixajava.codegen.diff;

import java.util.List;

/** Compares two lists of allowed words. Their order means nothing. */
final class WordDiff {

  private WordDiff() {}

  static void compare(Changes changes, String place, List<String> was, List<String> is) {
    if (was.isEmpty() != is.isEmpty()) {
      changes.breaking(
          place, is.isEmpty() ? "no longer lists its words" : "now lists its words: " + is);
      return;
    }
    for (String gone : Sets.minus(was, is)) {
      changes.breaking(place, "word " + gone + " is gone");
    }
    for (String added : Sets.minus(is, was)) {
      changes.harmless(place, "new word " + added);
    }
  }
}
