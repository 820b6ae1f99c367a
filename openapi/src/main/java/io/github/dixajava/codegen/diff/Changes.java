package io.github.dixajava.codegen.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects changes, each once, in the order in which they are found. */
final class Changes {

  private final Set<Change> found = new LinkedHashSet<>();

  void breaking(String place, String text) {
    found.add(new Change(true, place, text));
  }

  void harmless(String place, String text) {
    found.add(new Change(false, place, text));
  }

  void add(boolean breaking, String place, String text) {
    found.add(new Change(breaking, place, text));
  }

  List<Change> list() {
    return List.copyOf(found);
  }
}
