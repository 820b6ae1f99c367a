package io.github.dixajava;

import io.github.dixajava.http.Engine;
import java.util.List;
import java.util.concurrent.ExecutorService;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;

/**
 * What ends with a client.
 *
 * @param threads those of the client's own
 */
record ClientCore(
    Engine engine, Dispatcher dispatcher, List<ExecutorService> threads, ConnectionPool pool) {

  void close() {
    engine.close();
    dispatcher.cancelAll();
    for (ExecutorService own : threads) {
      var unused = own.shutdownNow();
    }
    pool.evictAll();
  }
}
