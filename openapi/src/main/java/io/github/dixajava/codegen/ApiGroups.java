package io.github.dixajava.codegen;

import io.github.dixajava.codegen.view.ApiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The operations by tag: an operation with two tags is in two groups. */
final class ApiGroups {
  /** What a client has beside its groups. */
  private static final Set<String> MEMBERS = Set.of("async", "close", "with", "hashCode");

  private ApiGroups() {}

  /** {@code "End Users" -> "EndUsers"}. */
  static String className(String tag) {
    String name = JavaNames.className(tag);
    return TakenNames.isTaken(name) ? name + "Group" : name;
  }

  /** The names of all classes in the package of the groups. */
  static Set<String> classNames(Description description, QueryClasses queries) {
    Set<String> names = new TreeSet<>(queries.names());
    byName(description)
        .keySet()
        .forEach(name -> Stream.of("", "Async").forEach(prefix -> names.add(prefix + name)));
    return names;
  }

  private static Map<String, List<Description.Operation>> byName(Description description) {
    Map<String, List<Description.Operation>> byName = new TreeMap<>();
    for (Description.Operation operation : description.operations().values()) {
      for (String tag : operation.tags()) {
        List<Description.Operation> group =
            byName.computeIfAbsent(className(tag), k -> new ArrayList<>());
        if (!group.contains(operation)) {
          group.add(operation);
        }
      }
    }
    return byName;
  }

  /** The groups by their names. */
  static Map<String, ApiGroup> of(Description description, ApiFactory factory) {
    Map<String, ApiGroup> groups = new TreeMap<>();
    byName(description)
        .forEach(
            (name, operations) -> {
              String title = title(name, operations);
              String about = description.aboutTag(title);
              String accessor = JavaNames.memberName(title);
              groups.put(
                  name,
                  new ApiGroup(
                      title,
                      name,
                      MEMBERS.contains(accessor) ? accessor + "Group" : accessor,
                      Javadoc.text(about, "What Dixa files under " + title),
                      factory.create(operations)));
            });
    return groups;
  }

  private static String title(String name, List<Description.Operation> operations) {
    return operations.stream()
        .flatMap(operation -> operation.tags().stream())
        .filter(tag -> className(tag).equals(name))
        .min(String::compareTo)
        .orElse(name);
  }
}
