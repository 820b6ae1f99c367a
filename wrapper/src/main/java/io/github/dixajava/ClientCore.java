package io.github.dixajava;

import io.github.dixajava.internal.Engine;
import java.util.List;

/**
 * What ends with a client.
 *
 * @param owned ended in this order
 */
record ClientCore(Engine engine, List<Runnable> owned) {

  void close() {
    engine.close();
    owned.forEach(Runnable::run);
  }
}
