package io.github.dixajava.codegen.view;

import java.util.List;

/**
 * The operations of one tag.
 *
 * @param title the tag
 * @param name the class name made of it
 * @param accessor the method of a client that gives the group
 * @param doc what the operations are for
 * @param methods its operations
 */
public record ApiGroup(
    String title, String name, String accessor, String doc, List<ApiMethod> methods) {

  /** The methods that wait for their answer. */
  public Face sync() {
    return new Face(this, "", "Async");
  }

  /** The methods that give futures. */
  public Face async() {
    return new Face(this, "Async", "");
  }
}
