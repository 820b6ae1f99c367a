package io.github.dixajava.codegen;

import io.github.dixajava.codegen.view.ApiGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations by tag: an operation with two tags is in two groups. What people wrote for a group
 * joins it if it has the right name and stands in the right package:
 *
 * <ul>
 *   <li>{@code service.AgentsPagers}, an interface: extended by both faces of the group
 *   <li>{@code service.AgentsAdditions} and {@code service.AsyncAgentsAdditions}: by the one face
 *   <li>{@code internal.service.AgentsPagersOverCalls}, and so for each of these interfaces:
 *       extends it, implements its methods by {@code Calls calls()}, and joins the implementation
 * </ul>
 */
final class ApiGroups {
  private static final String PACKAGE = "io/github/dixajava/";

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

  /**
   * The groups by their names.
   *
   * @param written the folder with what people wrote; null if there is none
   */
  static Map<String, ApiGroup> of(
      Description description, ApiFactory factory, @Nullable Path written) {
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
                      factory.create(operations),
                      written == null ? List.of() : additions(written, name)));
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

  private static List<String> additions(Path written, String group) {
    return Stream.of("%sPagers", "%sAdditions", "Async%sAdditions")
        .flatMap(form -> Stream.of("service/" + form, "internal/service/" + form + "OverCalls"))
        .map(form -> form.formatted(group))
        .filter(name -> Files.exists(written.resolve(PACKAGE + name + ".java")))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }
}
