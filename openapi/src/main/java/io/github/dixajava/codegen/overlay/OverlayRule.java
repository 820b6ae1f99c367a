package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One action of an {@link Overlay}.
 *
 * @param number its place in the overlay, from 1
 * @param target JSONPath of the nodes it changes
 * @param reason why it is there
 * @param update what is merged into them; null if they are removed
 * @param expect what they must contain before, or null
 * @param when JSONPath that must match something for the rule to be about a description, or null
 */
public record OverlayRule(
    int number,
    String target,
    String reason,
    @Nullable JsonNode update,
    @Nullable JsonNode expect,
    @Nullable String when) {

  private static final String ADVICE = ": the vendor may have changed it; delete or adapt the rule";

  boolean concerns(ObjectNode description) {
    return when == null || !Location.find(description, when).isEmpty();
  }

  /** Changes the tree. Returns what is wrong with the rule; then the tree was not changed. */
  Optional<String> applyTo(ObjectNode description) {
    List<Location> matches = Location.find(description, target);
    if (matches.isEmpty()) {
      return Optional.of("matches nothing in this description" + ADVICE);
    }
    Optional<String> difference = difference(matches);
    if (difference.isPresent()) {
      return difference.map(found -> "is already corrected, " + found + ADVICE);
    }
    if (update == null) {
      return Removal.of(matches);
    }
    for (Location match : matches) {
      Optional<String> mismatch = Merge.mismatch(match, update);
      if (mismatch.isPresent()) {
        return mismatch;
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
    return "rule " + number + " (" + target + ", \"" + reason + "\")";
  }
}
