package io.github.dixajava.codegen.diff;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Differences of sets of names, sorted. */
final class Sets {

  private Sets() {}

  static Set<String> minus(Collection<String> names, Collection<String> others) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(Set.copyOf(others));
    return rest;
  }

  static Set<String> common(Collection<String> names, Collection<String> others) {
    Set<String> common = new TreeSet<>(names);
    common.retainAll(Set.copyOf(others));
    return common;
  }
}
