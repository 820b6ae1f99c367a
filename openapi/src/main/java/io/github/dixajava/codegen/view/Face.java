package io.github.dixajava.codegen.view;

import java.util.List;

/**
 * One of the two faces of a group.
 *
 * @param group the group
 * @param prefix what its names begin with: {@code Async} or nothing
 * @param other what those of the other face begin with
 */
public record Face(ApiGroup group, String prefix, String other) {
  /** Its interface. */
  public String type() {
    return prefix + group.name();
  }

  /** The interface of the other face. */
  public String otherType() {
    return other + group.name();
  }

  /** Whether its methods give futures. */
  public boolean future() {
    return !prefix.isEmpty();
  }

  /** Its methods. */
  public List<Method> methods() {
    return group.methods().stream().map(method -> new Method(method, future())).toList();
  }

  /**
   * A method.
   *
   * @param method the operation
   * @param future whether it gives a future
   */
  public record Method(ApiMethod method, boolean future) {
    /** What it returns. */
    public String returned() {
      boolean nothing = method.result().equals("Void");
      if (!future) {
        return nothing ? "void" : method.result();
      }
      return "CompletableFuture<" + (nothing ? "@Nullable Void" : method.result()) + ">";
    }

    /** Whether it returns anything. */
    public boolean returns() {
      return future || !method.result().equals("Void");
    }
  }
}
