package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Facts;
import io.github.dixajava.codegen.Thing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the thing of a description that a class or a member of one belongs to. */
final class ChangedThings {

  private static final Pattern CALLERS =
      Pattern.compile("io\\.github\\.dixajava\\.(?:json|model|service)\\..*");

  /** Nested classes that belong to what they are nested in. */
  private static final Set<String> PARTS = Set.of("Builder", "Known", "Unknown");

  private final List<Facts> editions;
  private final Findings facts;

  /**
   * @param facts what the two editions say differently
   */
  ChangedThings(Facts before, Facts after, Findings facts) {
    this.editions = List.of(before, after);
    this.facts = facts;
  }

  /** Whether callers see a class. */
  boolean concernsCallers(String className) {
    return CALLERS.matcher(className).matches();
  }

  /** {@code io.github.dixajava.model.Content$Text$Builder -> Content.Text}. */
  String ofClass(String className) {
    String name = className.replaceFirst("^io\\.github\\.dixajava\\.\\w+\\.", "");
    String joined =
        Stream.of(name.split("\\$", -1))
            .filter(part -> !PARTS.contains(part))
            .reduce((outer, inner) -> outer + "." + inner)
            .orElse(name);
    String simple = joined.replaceFirst("^Async(?=[A-Z])", "");
    return editions.stream()
        .map(edition -> edition.thingOf(simple))
        .filter(this::exists)
        .findFirst()
        .orElse(joined);
  }

  /** {@code clearPhone} of a builder belongs to the property {@code phone}, for instance. */
  String ofMember(String className, String member) {
    String owner = ofClass(className);
    String cleared = member.startsWith("clear") ? decapitalized(member.substring(5)) : member;
    return Stream.of(owner + "." + member, owner + "." + cleared, owner)
        .flatMap(name -> editions.stream().map(edition -> edition.thingOf(name)))
        .filter(this::exists)
        .findFirst()
        .filter(name -> !name.equals(owner))
        .or(() -> inCases(owner, member))
        .or(() -> inProperties(owner))
        .orElse(owner);
  }

  private boolean exists(String thing) {
    return editions.stream().anyMatch(edition -> edition.things().containsKey(thing));
  }

  /** What the interface of a union has of all cases belongs to the case that differs. */
  private Optional<String> inCases(String union, String member) {
    return editions.stream()
        .flatMap(edition -> edition.things().entrySet().stream())
        .filter(thing -> thing.getKey().startsWith(union + " case "))
        .flatMap(thing -> Stream.of(thing.getValue().type() + "." + member, thing.getKey()))
        .filter(facts.things()::contains)
        .findFirst();
  }

  /** What a class has because of its properties belongs to the one that differs. */
  private Optional<String> inProperties(String owner) {
    return facts.whole(owner)
        ? Optional.empty()
        : facts.things().stream().filter(name -> isPropertyOf(owner, name)).findFirst();
  }

  private boolean isPropertyOf(String owner, String name) {
    return editions.stream()
        .map(edition -> edition.things().get(name))
        .anyMatch(
            thing ->
                thing != null
                    && thing.sort() == Thing.Sort.PROPERTY
                    && FactDiff.owner(name, thing).equals(owner));
  }

  private static String decapitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
