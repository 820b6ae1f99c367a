package io.github.dixajava.codegen.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.dixajava.codegen.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a newer description changes for callers: the step of the version, counts, then the changes
 * by service and mark.
 *
 * @param title the two descriptions
 * @param changes the changes
 * @param open what is new and needs a decision
 */
public record Report(String title, List<Change> changes, List<String> open) {

  /** Compares two inventories. */
  public static Report of(String title, Inventory before, Inventory after) {
    List<String> open = new ArrayList<>(after.open());
    open.removeAll(before.open());
    return new Report(title, Comparison.of(before, after), open);
  }

  /** The report for a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("version: ").append(version()).append('\n');
    text.append(title).append(": ").append(counts()).append('\n');
    services()
        .forEach(
            (service, marks) -> {
              text.append('\n').append(service).append('\n');
              marks.forEach(
                  (mark, marked) -> {
                    text.append("  ").append(mark).append('\n');
                    marked.forEach(change -> text.append("    ").append(change).append('\n'));
                  });
            });
    if (!open.isEmpty()) {
      text.append("\nto decide\n");
      open.forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }

  /** The report as Markdown, for a pull request. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("Version: ").append(version()).append(".\n\n");
    text.append("# ").append(title).append("\n\n").append(sentence(counts())).append(".\n");
    services()
        .forEach(
            (service, marks) -> {
              text.append("\n## ").append(service).append('\n');
              marks.forEach(
                  (mark, marked) -> {
                    text.append("\n**").append(sentence(mark.toString())).append("**\n\n");
                    marked.forEach(c -> text.append("- `%s`: %s\n".formatted(c.place(), c.text())));
                  });
            });
    if (!open.isEmpty()) {
      text.append("\n## To decide\n\n");
      open.forEach(line -> text.append("- ").append(line).append('\n'));
    }
    return text.toString();
  }

  private Map<String, Map<Mark, List<Change>>> services() {
    return changes.stream()
        .collect(
            groupingBy(
                change -> change.service().isEmpty() ? "Several services" : change.service(),
                TreeMap::new,
                groupingBy(Change::mark, TreeMap::new, toList())));
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      long count = changes.stream().filter(change -> change.mark() == mark).count();
      if (count > 0) {
        counts.add(count + " " + mark);
      }
    }
    return counts.isEmpty() ? "no change for callers" : String.join(", ", counts);
  }

  /** The step from 1.0 on; before, the first number stays. */
  private String version() {
    if (changes.isEmpty()) {
      return "a patch step at most";
    }
    return changes.stream().anyMatch(change -> change.mark() == Mark.BREAKS_A_CALLER)
        ? "a major step (a minor step while it begins with 0)"
        : "a minor step (a patch step while it begins with 0)";
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
