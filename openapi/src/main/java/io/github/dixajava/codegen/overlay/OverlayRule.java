package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One action of an {@link Overlay}.
 *
 * @param place where it is written
 * @param target JSONPath of the nodes it changes
 * @param reason why it is there
 * @param update what is merged into them; null if they are removed
 * @param expect what they must contain before, or null
 * @param atLeast how many nodes it must match
 * @param unless JSONPath of what makes the rule superfluous; null if nothing does
 */
public record OverlayRule(
    Place place,
    String target,
    String reason,
    @Nullable JsonNode update,
    @Nullable JsonNode expect,
    int atLeast,
    @Nullable String unless) {

  /**
   * The place of a rule in its document.
   *
   * @param file name of the document; empty if it was no file
   * @param first first line, from 1; 0 if unknown
   * @param last last line
   * @param number its place among the actions, from 1
   */
  public record Place(String file, int first, int last, int number) {

    @Override
    public String toString() {
      return first == 0 ? "rule " + number : file + ":" + first;
    }

    /** What to do with a rule that has lost its purpose. */
    String advice() {
      String what = first == 0 ? toString() : "lines %d to %d of %s".formatted(first, last, file);
      return "; the vendor has changed that spot: delete " + what + ", or adapt the rule";
    }
  }

  /** Whether the description has by itself what the rule would add. */
  boolean givesWay(ObjectNode description) {
    return unless != null && !Location.find(description, unless).isEmpty();
  }

  /** Tells that the rule was not needed. */
  String superfluous() {
    return this + " gives way: the description has " + unless + " itself" + place.advice();
  }

  /** Changes the tree. Returns what is wrong with the rule; then the tree was not changed. */
  Optional<String> applyTo(ObjectNode description) {
    List<Location> matches = Location.find(description, target);
    if (matches.isEmpty()) {
      return Optional.of("matches nothing in this description" + place.advice());
    }
    if (matches.size() < atLeast) {
      return Optional.of(
          "matches %d places, x-at-least says %d%s"
              .formatted(matches.size(), atLeast, place.advice()));
    }
    Optional<String> difference = difference(matches);
    if (difference.isPresent()) {
      return difference.map(found -> "is already corrected, " + found + place.advice());
    }
    if (update == null) {
      return Removal.of(matches);
    }
    for (Location match : matches) {
      Optional<String> mismatch = Merge.mismatch(match, update);
      if (mismatch.isPresent()) {
        return mismatch;
      }
      if (!Merge.changes(match, update)) {
        return Optional.of(
            "changes nothing: %s says so itself%s".formatted(match.path(), place.advice()));
      }
    }
    matches.forEach(match -> Merge.into(match, update));
    return Optional.empty();
  }

  private Optional<String> difference(List<Location> matches) {
    if (expect == null) {
      return Optional.empty();
    }
    return matches.stream()
        .flatMap(match -> Expectation.difference(match.path(), match.node(), expect).stream())
        .findFirst();
  }

  @Override
  public String toString() {
    return place + " (" + target + ", \"" + reason + "\")";
  }
}
