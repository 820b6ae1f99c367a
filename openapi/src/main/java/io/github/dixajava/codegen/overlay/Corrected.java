package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A description after an overlay was applied to it.
 *
 * @param description the corrected tree, independent of the original
 * @param strict whether every rule had to match
 * @param skipped a line for each rule that was not applied
 */
public record Corrected(ObjectNode description, boolean strict, List<String> skipped) {

  public Corrected {
    skipped = List.copyOf(skipped);
  }
}
