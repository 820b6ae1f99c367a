package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lists of allowed words and the open enums they become: equal lists share one, and lists that
 * are given the same name share one with the words of all. Named by the lock or the overlay ({@code
 * x-class-name} at the place); else after owner and property if there is one place, after the
 * property if there are several.
 */
final class WordLists {
  private record Place(String owner, String property, @Nullable String explicit) {}

  private final Map<String, List<Place>> places = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, List<String>> words = new TreeMap<>();
  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Set<String> anyCase = new TreeSet<>();

  /** Notes that a schema has a list of words; nothing happens if it has none. */
  void add(JsonNode schema, String owner, String property) {
    List<String> list = AllowedWords.sorted(schema);
    if (!list.isEmpty()) {
      String here = schema.has("x-class-name") ? schema.get("x-class-name").asText() : null;
      places
          .computeIfAbsent(id(list), k -> new ArrayList<>())
          .add(new Place(owner, property, here));
      words.put(id(list), list);
      if (schema.has("x-any-case")) {
        anyCase.add(id(list));
      }
      if (here != null) {
        named.computeIfAbsent(here, k -> new TreeSet<>()).addAll(list);
      }
    }
  }

  /** Settles the names, none of which may be among those that are taken. */
  void settle(Set<String> taken) {
    places
        .values()
        .forEach(
            all -> all.sort(Comparator.comparing(Place::owner).thenComparing(Place::property)));
    Map<String, List<String>> wanted = new TreeMap<>();
    places.forEach(
        (id, all) -> wanted.computeIfAbsent(wanted(all), k -> new ArrayList<>()).add(id));
    wanted.forEach(
        (name, ids) -> {
          for (String id : ids) {
            boolean free = ids.size() == 1 && !taken.contains(name);
            boolean explicit = explicit(places(id)) != null;
            String settled = free || explicit ? name : fallback(id);
            if (taken.contains(settled) || (!explicit && names.containsValue(settled))) {
              throw new GenerationException(
                  "the words "
                      + id
                      + " would become the class "
                      + settled
                      + ", which exists. Add to the overlay, at "
                      + places(id).get(0)
                      + ", an action with update: {x-class-name: AnotherName}");
            }
            names.put(id, settled);
          }
        });
  }

  /** The class for a schema with words; null if all words are allowed. */
  @Nullable String nameOf(JsonNode schema) {
    List<String> list = AllowedWords.sorted(schema);
    String explicit = schema.path("x-class-name").asText();
    if (list.isEmpty()) {
      return null;
    }
    return named.containsKey(explicit) ? explicit : names.get(id(list));
  }

  /** Whether the words of a class are known in whatever case they are written. */
  boolean isAnyCase(String className) {
    return anyCase.stream().anyMatch(id -> className.equals(names.get(id)));
  }

  /** Class names with their words. */
  Map<String, List<String>> classes() {
    Map<String, Set<String>> all = new TreeMap<>();
    named.forEach((name, list) -> all.put(name, new TreeSet<>(list)));
    names.forEach(
        (id, name) ->
            all.computeIfAbsent(name, k -> new TreeSet<>())
                .addAll(words.getOrDefault(id, List.of())));
    Map<String, List<String>> classes = new TreeMap<>();
    all.forEach((name, list) -> classes.put(name, List.copyOf(list)));
    return classes;
  }

  private static String id(List<String> list) {
    return String.join(", ", list);
  }

  private static @Nullable String explicit(List<Place> all) {
    return all.stream()
        .map(Place::explicit)
        .filter(name -> name != null)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String wanted(List<Place> all) {
    String explicit = explicit(all);
    if (explicit != null) {
      return explicit;
    }
    Set<String> properties =
        all.stream()
            .map(place -> JavaNames.className(place.property()))
            .collect(Collectors.toCollection(TreeSet::new));
    return all.size() > 1 && properties.size() == 1
        ? properties.iterator().next()
        : JavaNames.className(all.get(0).owner() + " " + all.get(0).property());
  }

  private List<Place> places(String id) {
    return places.getOrDefault(id, List.of());
  }

  private String fallback(String id) {
    Place first = places(id).get(0);
    return first.owner().isEmpty()
        ? JavaNames.className(first.property()) + "Key"
        : JavaNames.className(first.owner() + " " + first.property());
  }
}
