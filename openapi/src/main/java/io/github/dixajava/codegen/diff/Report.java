package io.github.dixajava.codegen.diff;

import java.util.List;
import java.util.Locale;

/**
 * What a newer description changes for callers.
 *
 * @param title the two descriptions
 * @param changes the changes, the worst first
 * @param sameClasses whether the generated classes are the same, byte for byte
 * @param open what is new and needs a decision
 */
public record Report(String title, List<Change> changes, boolean sameClasses, List<String> open) {

  /** The step that the version takes from 1.0 on. */
  public Step step() {
    return Step.of(changes);
  }

  /** The report for a screen. */
  public String text() {
    StringBuilder text = new StringBuilder(title).append(": ").append(summary()).append('\n');
    for (Change change : changes) {
      text.append(change).append('\n');
    }
    if (!open.isEmpty()) {
      text.append("to decide:\n");
      open.forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.append(version()).append('\n').toString();
  }

  /** The report as Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# ").append(title).append("\n\n");
    text.append(sentence(summary())).append(' ').append(sentence(version())).append('\n');
    for (Mark mark : Mark.values()) {
      List<Change> marked = changes.stream().filter(change -> change.mark() == mark).toList();
      if (!marked.isEmpty()) {
        text.append("\n## ")
            .append(sentence(mark.toString()).replaceFirst("\\.$", ""))
            .append("\n\n");
        marked.forEach(c -> text.append("- `%s`: %s%n".formatted(c.place(), c.text())));
      }
    }
    if (!open.isEmpty()) {
      text.append("\n## To decide\n\n");
      open.forEach(line -> text.append("- ").append(line).append('\n'));
    }
    return text.toString();
  }

  private String summary() {
    if (changes.isEmpty()) {
      return "no change"
          + (sameClasses ? ", the classes are the same byte for byte" : " for callers");
    }
    StringBuilder counts = new StringBuilder();
    for (Mark mark : Mark.values()) {
      long count = changes.stream().filter(change -> change.mark() == mark).count();
      if (count > 0) {
        counts.append(counts.isEmpty() ? "" : ", ").append(count).append(' ').append(mark);
      }
    }
    return counts.toString();
  }

  private String version() {
    return changes.isEmpty()
        ? "version: a patch at most"
        : "version: a %s step; while it begins with 0, a %s step"
            .formatted(step(), step().beforeOne());
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
