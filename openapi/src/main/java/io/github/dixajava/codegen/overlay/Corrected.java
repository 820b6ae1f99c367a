package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A description after an overlay was applied to it.
 *
 * @param description the corrected tree, independent of the original
 * @param skipped a line for each rule that does not concern this description
 */
public record Corrected(ObjectNode description, List<String> skipped) {

  public Corrected {
    skipped = List.copyOf(skipped);
  }
}
