package io.github.dixajava.codegen.diff;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the public classes of two artifacts by japicmp. */
final class JavaDiff {

  /** What breaks only who implements an interface; callers don't implement the generated ones. */
  private static final Set<JApiCompatibilityChangeType> FOR_IMPLEMENTERS =
      Set.of(
          JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE,
          JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE);

  private final ChangedThings things;
  private final Findings findings = new Findings();

  private JavaDiff(ChangedThings things) {
    this.things = things;
  }

  static Findings between(Artifact before, Artifact after, ChangedThings things) {
    return new JavaDiff(things).compare(before, after);
  }

  private Findings compare(Artifact before, Artifact after) {
    Options options = Options.newDefault();
    options.setAccessModifier(AccessModifier.PUBLIC);
    options.setIgnoreMissingClasses(true);
    options.setNoAnnotations(true);
    JarArchiveComparator comparator =
        new JarArchiveComparator(JarArchiveComparatorOptions.of(options));
    comparator.compare(archive(before, "before"), archive(after, "after")).stream()
        .filter(type -> things.concernsCallers(type.getFullyQualifiedName()))
        .forEach(this::note);
    return findings;
  }

  private static JApiCmpArchive archive(Artifact artifact, String name) {
    return new JApiCmpArchive(artifact.jar(), name, name);
  }

  private void note(JApiClass type) {
    String name = type.getFullyQualifiedName();
    type.getMethods().forEach(method -> noteNullness(name, method));
    if (type.getChangeStatus() == JApiChangeStatus.UNCHANGED) {
      return;
    }
    if (type.getChangeStatus() != JApiChangeStatus.MODIFIED) {
      note(things.ofClass(name), type.getChangeStatus(), type, "the class " + simple(name));
      return;
    }
    if (breaks(type.getCompatibilityChanges())) {
      findings.add(
          things.ofClass(name),
          Finding.of(Mark.BREAKS_A_CALLER, words(type.getCompatibilityChanges())));
    }
    type.getMethods().forEach(method -> note(name, method, signature(method)));
    type.getConstructors().forEach(constructor -> note(name, constructor, "constructor"));
    for (JApiField field : type.getFields()) {
      if (field.getChangeStatus() != JApiChangeStatus.UNCHANGED) {
        note(
            things.ofMember(name, field.getName()),
            field.getChangeStatus(),
            field,
            field.getName());
      }
    }
  }

  private void note(String type, JApiBehavior member, String text) {
    if (member.getChangeStatus() != JApiChangeStatus.UNCHANGED) {
      note(things.ofMember(type, member.getName()), member.getChangeStatus(), member, text);
    }
  }

  /**
   * A result that may be null now breaks callers, as does a parameter that no longer may. What a
   * builder takes follows what the wire requires, which the description says.
   */
  private void noteNullness(String type, JApiMethod method) {
    if (method.getOldMethod().isEmpty()
        || method.getNewMethod().isEmpty()
        || type.endsWith("$Builder")) {
      return;
    }
    Set<String> before = Nullness.of(method.getOldMethod().get());
    Set<String> after = Nullness.of(method.getNewMethod().get());
    for (String place : before.equals(after) ? Set.<String>of() : union(before, after)) {
      if (before.contains(place) != after.contains(place)) {
        boolean result = place.startsWith("result");
        findings.add(
            things.ofMember(type, method.getName()),
            Finding.of(
                result == after.contains(place) ? Mark.BREAKS_A_CALLER : Mark.ADDS_ONLY,
                "%s of %s %s"
                    .formatted(
                        place.replaceFirst(" \\d+\\.\\d+.*", ""),
                        signature(method),
                        after.contains(place) ? "may be null now" : "is never null now")));
      }
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }

  private void note(String thing, JApiChangeStatus status, JApiCompatibility what, String text) {
    if (status == JApiChangeStatus.MODIFIED && what.getCompatibilityChanges().isEmpty()) {
      return;
    }
    boolean gone = status == JApiChangeStatus.REMOVED;
    Mark mark =
        gone || breaks(what.getCompatibilityChanges()) ? Mark.BREAKS_A_CALLER : Mark.ADDS_ONLY;
    String happened =
        switch (status) {
          case NEW -> text + " is new";
          case REMOVED -> text + " is gone";
          default -> text + ": " + words(what.getCompatibilityChanges());
        };
    findings.add(thing, Finding.of(mark, happened));
  }

  private static boolean breaks(List<JApiCompatibilityChange> changes) {
    return changes.stream()
        .filter(change -> !FOR_IMPLEMENTERS.contains(change.getType()))
        .anyMatch(change -> !change.isBinaryCompatible() || !change.isSourceCompatible());
  }

  private static String words(List<JApiCompatibilityChange> changes) {
    return changes.stream()
        .map(change -> change.getType().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String signature(JApiMethod method) {
    return simple(method.getjApiClass().getFullyQualifiedName()) + "." + method.getName() + "()";
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
