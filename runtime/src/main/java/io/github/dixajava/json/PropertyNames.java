package io.github.dixajava.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a model's properties. Each has a number from one on, in the order in which the model
 * declares them; behind them comes {@link DixaModel#TAG}, unless it is declared.
 *
 * <p>What comes behind a property is mostly what came behind it before, so the first two that ever
 * did are looked for first. Threads share what was learned without a lock: it is replaced by
 * nothing, and what gets lost is learned again.
 */
final class PropertyNames {
  /** The number of what is before the first property. */
  static final int START = 0;

  private final @Nullable PropertyName[] names;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final @Nullable PropertyName[] followers;
  private final int declared;
  private final int tag;

  /**
   * @param declared the names, none of them twice
   */
  PropertyNames(String... declared) {
    this.declared = declared.length;
    for (String name : declared) {
      numbers.put(name, numbers.size() + 1);
    }
    tag = numbers.computeIfAbsent(DixaModel.TAG, name -> declared.length + 1);
    names = new PropertyName[numbers.size() + 1];
    numbers.forEach((name, number) -> names[number] = new PropertyName(name, number));
    followers = new PropertyName[2 * names.length + 2];
  }

  /** Lets a name stand for one that is declared; before anything is read. */
  void alias(String name, String property) {
    numbers.put(name, numbers.getOrDefault(property, unknown()));
  }

  /** The number of the tag, declared or not. */
  int tag() {
    return tag;
  }

  boolean knows(String name) {
    return numbers.containsKey(name);
  }

  boolean isDeclared(int number) {
    return number <= declared;
  }

  /** The number of all that has none of its own. */
  int unknown() {
    return names.length;
  }

  /**
   * The number of the name to come, if it is one that was learned.
   *
   * @param behind the number before it
   * @param start where the name begins, behind its quote
   * @return null if it is another name, or written with escapes
   */
  @Nullable PropertyName follower(int behind, byte[] json, int start) {
    PropertyName first = followers[2 * behind];
    if (first != null && first.isAt(json, start)) {
      return first;
    }
    PropertyName second = followers[2 * behind + 1];
    return second != null && second.isAt(json, start) ? second : null;
  }

  /** The name that was learned first to come behind the property with that number. */
  @Nullable PropertyName likely(int behind) {
    return followers[2 * behind];
  }

  /** The number of a name. */
  int number(int behind, String name) {
    PropertyName first = followers[2 * behind];
    if (first != null && first.text().equals(name)) {
      return first.number();
    }
    PropertyName second = followers[2 * behind + 1];
    if (second != null && second.text().equals(name)) {
      return second.number();
    }
    Integer number = numbers.get(name);
    if (number == null) {
      return unknown();
    }
    if (first == null) {
      followers[2 * behind] = names[number];
    } else if (second == null) {
      followers[2 * behind + 1] = names[number];
    }
    return number;
  }
}
