package io.github.dixajava.paging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The ids of the last two pages. A log that grows while it is listed by offset shifts entries from
 * one page to the next; here they are dropped.
 */
final class RecentIds<T> {

  private final Function<T, Object> id;
  private Set<Object> before = Set.of();
  private Set<Object> latest = new HashSet<>();

  RecentIds(Function<T, Object> id) {
    this.id = id;
  }

  List<T> unseen(List<T> page) {
    before = latest;
    latest = new HashSet<>();
    return page.stream().filter(this::add).toList();
  }

  private boolean add(T entry) {
    Object key = id.apply(entry);
    return !before.contains(key) && latest.add(key);
  }
}
