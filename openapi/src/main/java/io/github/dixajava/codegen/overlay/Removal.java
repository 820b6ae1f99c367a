package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes nodes out of a tree, the deepest and last ones first, so that no index moves too early. */
final class Removal {

  private static final Comparator<Location> DEEPEST_AND_LAST_FIRST =
      Comparator.comparingInt(Location::depth).thenComparingInt(Location::index).reversed();

  private Removal() {}

  /** Removes the nodes, or says why that is impossible. */
  static Optional<String> of(List<Location> places) {
    if (places.stream().anyMatch(place -> place.parent() == null)) {
      return Optional.of("can't be applied: it would remove the whole description");
    }
    places.stream().sorted(DEEPEST_AND_LAST_FIRST).forEach(Removal::remove);
    return Optional.empty();
  }

  private static void remove(Location place) {
    if (place.parent() instanceof ArrayNode array) {
      array.remove(place.index());
    } else if (place.parent() instanceof ObjectNode object) {
      object.remove(place.key());
    }
  }
}
