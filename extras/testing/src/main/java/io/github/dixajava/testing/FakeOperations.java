package io.github.dixajava.testing;

import org.jspecify.annotations.Nullable;

/** Operations that the state responds to; all others are answered by examples. */
interface FakeOperations {
  /**
   * Executes an operation.
   *
   * @param key that of {@link ApiOperation#key()}
   * @return null if another group has the operation
   */
  @Nullable FakeResponse respond(String key, OperationRequest request);
}
