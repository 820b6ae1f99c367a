package io.github.dixajava.codegen.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What differs, by the thing that it is about. */
final class Findings {

  private final Map<String, List<Finding>> found = new TreeMap<>();

  void add(String thing, Finding finding) {
    List<Finding> list = found.computeIfAbsent(thing, k -> new ArrayList<>());
    if (!list.contains(finding)) {
      list.add(finding);
    }
  }

  List<Finding> of(String thing) {
    return found.getOrDefault(thing, List.of());
  }

  Set<String> things() {
    return found.keySet();
  }

  /** Whether the thing is new or gone. */
  boolean whole(String thing) {
    return of(thing).stream().anyMatch(Finding::whole);
  }
}
