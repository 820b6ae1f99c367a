package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Thing;
import io.github.dixajava.codegen.Thing.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings together what the classes and what the descriptions say, one change for each thing. */
final class Comparison {

  private static final int TEXTS = 4;

  private final Edition before;
  private final Edition after;
  private final Findings facts;
  private final Findings java = new Findings();

  private Comparison(Edition before, Edition after) {
    this.before = before;
    this.after = after;
    FactDiff diff = new FactDiff(before.facts(), after.facts());
    this.facts = diff.compare();
    ChangedThings things = new ChangedThings(before.facts(), after.facts(), facts);
    Findings seen = JavaDiff.between(before.artifact(), after.artifact(), things);
    for (String thing : seen.things()) {
      String explained = explained(diff.newName(thing));
      seen.of(thing).forEach(finding -> java.add(explained, finding));
    }
  }

  /** The thing itself, or what it is part of if that as a whole is another thing now. */
  private String explained(String name) {
    Thing thing = thing(name);
    String owner = thing == null ? "" : FactDiff.owner(name, thing);
    return facts.of(name).isEmpty() && facts.whole(owner) ? owner : name;
  }

  /** The changes, the worst first. */
  static List<Change> of(Edition before, Edition after) {
    return new Comparison(before, after).changes();
  }

  private List<Change> changes() {
    Set<String> things = new TreeSet<>(facts.things());
    things.addAll(java.things());
    Map<String, String> parts = new TreeMap<>();
    things.forEach(
        thing -> {
          String whole = isClass(thing) ? wholeOf(thing, new LinkedHashSet<>()) : null;
          if (whole != null) {
            parts.put(thing, whole);
          }
        });
    List<Change> changes = new ArrayList<>();
    for (String thing : things) {
      if (!parts.containsKey(thing)) {
        List<String> classes =
            parts.entrySet().stream()
                .filter(part -> part.getValue().equals(thing))
                .map(Map.Entry::getKey)
                .toList();
        changes.add(change(thing, classes));
      }
    }
    changes.sort(Comparator.comparing(Change::mark).thenComparing(Change::place));
    return changes;
  }

  private Change change(String thing, List<String> classes) {
    List<Finding> said = new ArrayList<>(facts.of(thing));
    List<Finding> seen = java.of(thing);
    List<Finding> all = new ArrayList<>(said);
    all.addAll(seen);
    Mark mark = all.stream().map(Finding::mark).reduce(Mark::or).orElseThrow();
    boolean explained =
        said.stream().anyMatch(finding -> finding.mark() == mark) || facts.whole(thing);
    List<String> texts = new ArrayList<>();
    (explained ? said : all)
        .stream()
            .sorted(Comparator.comparing(Finding::mark))
            .map(Finding::text)
            .distinct()
            .limit(said.size() + TEXTS)
            .forEach(texts::add);
    if (!classes.isEmpty()) {
      texts.add("with the classes " + String.join(", ", classes));
    }
    return new Change(mark, place(thing), String.join("; ", texts));
  }

  private String place(String thing) {
    Thing described = thing(thing);
    String where = described == null ? "" : described.place();
    return where.isEmpty() ? thing : thing + " (" + where + ")";
  }

  private @Nullable Thing thing(String name) {
    Thing is = after.facts().things().get(name);
    return is == null ? before.facts().things().get(name) : is;
  }

  /** Whether a thing is a class that is new or gone. */
  private boolean isClass(String thing) {
    Thing described = thing(thing);
    return described != null
        && described.sort() == Sort.CLASS
        && before.facts().things().containsKey(thing) != after.facts().things().containsKey(thing);
  }

  /**
   * The change that a new class is part of: a new operation that answers it, for instance; null if
   * it stands for itself.
   */
  private @Nullable String wholeOf(String type, Set<String> seen) {
    if (!seen.add(type)) {
      return null;
    }
    boolean isNew = after.facts().things().containsKey(type);
    Pattern mention = Pattern.compile("(?<![\\w.])" + Pattern.quote(type) + "(?!\\w)");
    Map<String, Thing> edition = (isNew ? after : before).facts().things();
    for (Map.Entry<String, Thing> entry : edition.entrySet()) {
      String name = entry.getKey();
      if (!mentions(entry.getValue(), mention)) {
        continue;
      }
      if (!facts.of(name).isEmpty() && !isClass(name)) {
        return name;
      }
      String owner = FactDiff.owner(name, entry.getValue());
      if (isClass(owner)) {
        String whole = wholeOf(owner, seen);
        if (whole != null) {
          return whole;
        }
      } else if (!facts.of(owner).isEmpty()) {
        return owner;
      }
    }
    String outer = type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : "";
    return isClass(outer) ? wholeOf(outer, seen) : null;
  }

  private static boolean mentions(Thing thing, Pattern type) {
    List<String> types = new ArrayList<>(List.of(thing.type()));
    thing
        .said()
        .forEach(
            (aspect, value) -> types.addAll(aspect.endsWith(" type") ? List.of(value) : List.of()));
    return types.stream().anyMatch(text -> type.matcher(text).find());
  }

  /** Whether the classes are the same, byte for byte. */
  static boolean sameClasses(Edition before, Edition after) {
    return Arrays.equals(before.artifact().jar(), after.artifact().jar());
  }
}
