package io.github.dixajava.codegen.diff;

import io.github.dixajava.codegen.Inventory;
import io.github.dixajava.codegen.Inventory.Entry;
import io.github.dixajava.codegen.Inventory.EntryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two inventories: one change for each entry that differs. */
final class Comparison {

  /** The limits that are checked before anything is sent, with what has them. */
  private static final Map<String, EntryType> CHECKED =
      Map.of(
          "minimum", EntryType.PARAMETER,
          "maximum", EntryType.PARAMETER,
          "minItems", EntryType.PROPERTY,
          "maxItems", EntryType.PROPERTY);

  private final Map<String, Entry> before;
  private final Map<String, Entry> after;

  /** The new name of an operation by its old one, where that differs. */
  private final Map<String, String> renamed = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();

  private Comparison(Inventory before, Inventory after) {
    this.before = before.entries();
    this.after = after.entries();
    this.before.forEach(
        (name, was) -> {
          if (was.type() == EntryType.OPERATION && !this.after.containsKey(name)) {
            String address = was.fact("address");
            this.after.entrySet().stream()
                .filter(is -> is.getValue().fact("address").equals(address))
                .forEach(is -> renamed.put(name, is.getKey()));
          }
        });
  }

  /** The changes, the worst first. */
  static List<Change> of(Inventory before, Inventory after) {
    Comparison comparison = new Comparison(before, after);
    for (String name : union(comparison.before.keySet(), comparison.after.keySet())) {
      if (!comparison.renamed.containsValue(name)) {
        comparison.compare(name);
      }
    }
    comparison.changes.sort(Comparator.comparing(Change::mark).thenComparing(Change::place));
    return comparison.changes;
  }

  private void compare(String name) {
    Entry was = before.get(name);
    Entry is = after.get(renamed.getOrDefault(name, name));
    if (was != null && is != null) {
      List<Finding> findings = new ArrayList<>();
      if (renamed.containsKey(name)) {
        findings.add(breaking("was " + name + "()"));
      }
      for (String aspect : union(was.facts().keySet(), is.facts().keySet())) {
        boolean newFactory = aspect.equals("factory") && was.fact(aspect).isEmpty();
        if (!was.fact(aspect).equals(is.fact(aspect)) && !newFactory) {
          findings.add(change(is, aspect, was.fact(aspect), is.fact(aspect)));
        }
      }
      add(renamed.getOrDefault(name, name), is, findings);
    } else if (was != null && standsAlone(was)) {
      add(name, was, List.of(breaking(noun(was) + " is gone")));
    } else if (is != null && standsAlone(is)) {
      add(name, is, List.of(appearance(is)));
    }
  }

  /** Whether it is no part of something that is new, gone or of another form, and no class. */
  private boolean standsAlone(Entry entry) {
    if (entry.owner().isEmpty()) {
      return entry.type() != EntryType.CLASS; // comes and goes with what uses it
    }
    Entry was = before.get(entry.owner());
    Entry is = after.get(entry.owner());
    return was != null && is != null && was.fact("form").equals(is.fact("form"));
  }

  private void add(String name, Entry entry, List<Finding> findings) {
    if (!findings.isEmpty()) {
      Mark worst = findings.stream().map(Finding::mark).reduce(Mark::or).orElseThrow();
      List<String> texts = findings.stream().map(Finding::text).distinct().toList();
      changes.add(new Change(worst, entry.service(), name, String.join("; ", texts)));
    }
  }

  private static Finding appearance(Entry entry) {
    boolean required = !entry.fact("required").isEmpty();
    return switch (entry.type()) {
      case CASE ->
          new Finding(Mark.BREAKS_AN_EXHAUSTIVE_SWITCH, "new case, read as Unknown before");
      case VALUE ->
          new Finding(
              Mark.BREAKS_AN_EXHAUSTIVE_SWITCH,
              "new value " + entry.fact("value") + ", read as UNRECOGNIZED before");
      case SECURITY -> wire("new security scheme");
      case PROPERTY ->
          required && entry.sent()
              ? breaking("new property, required: build() demands it")
              : adding("new property");
      case PARAMETER, BODY ->
          required
              ? breaking("new required " + noun(entry))
              : adding("new optional " + noun(entry));
      default -> adding("new " + noun(entry));
    };
  }

  private static String noun(Entry entry) {
    return entry.type().name().toLowerCase(Locale.ROOT);
  }

  private static Finding change(Entry entry, String aspect, String was, String is) {
    String text =
        "%s %s -> %s".formatted(aspect, was.isEmpty() ? "none" : was, is.isEmpty() ? "none" : is);
    return switch (aspect) {
      case "form", "type", "result" -> breaking(text);
      case "factory" -> breaking("of(" + was + ") is gone");
      case "pager" -> was.isEmpty() ? adding("new pager " + is) : breaking(text);
      case "deprecated" -> adding(is.isEmpty() ? "no longer deprecated" : "is now deprecated");
      case "required" -> required(entry, !is.isEmpty());
      case "security" -> wire(text + "; check the token");
      default -> {
        boolean checked =
            entry.sent() && CHECKED.get(aspect) == entry.type() && isTighter(aspect, was, is);
        yield checked
            ? breaking(text + ", checked before sending")
            : entry.type() == EntryType.SECURITY ? breaking(text) : wire(text);
      }
    };
  }

  private static Finding required(Entry entry, boolean required) {
    return switch (entry.type()) {
      case PARAMETER -> breaking(required ? "became required" : "became optional");
      case BODY -> required ? breaking("became required") : wire("became optional");
      default -> {
        if (required) {
          yield entry.sent()
              ? breaking("became required: build() demands it")
              : wire("always there");
        }
        boolean collection = entry.fact("type").matches("(List|Map)<.*");
        yield entry.received() && !collection ? breaking("may be null") : wire("became optional");
      }
    };
  }

  private static boolean isTighter(String limit, String was, String is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty();
    }
    int grown = new BigDecimal(is).compareTo(new BigDecimal(was));
    return limit.startsWith("min") ? grown > 0 : grown < 0;
  }

  private record Finding(Mark mark, String text) {}

  private static Finding breaking(String text) {
    return new Finding(Mark.BREAKS_A_CALLER, text);
  }

  private static Finding adding(String text) {
    return new Finding(Mark.ADDS_ONLY, text);
  }

  private static Finding wire(String text) {
    return new Finding(Mark.CHANGES_THE_WIRE, text);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }
}
