package io.github.dixajava.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which operations the state answers; all others are answered by examples. */
final class Routes {
  private final Map<String, Function<Exchange, FakeAnswer>> routes = new HashMap<>();

  /** Adds an operation by {@link ApiOperation#key() its key}. */
  Routes on(String key, Function<Exchange, FakeAnswer> route) {
    if (routes.put(key, route) != null) {
      throw new IllegalStateException(key + " has two answers");
    }
    return this;
  }

  @Nullable Function<Exchange, FakeAnswer> of(ApiOperation operation) {
    return routes.get(operation.key());
  }

  /** The keys, so that a test can find those that the description no longer has. */
  Iterable<String> keys() {
    return routes.keySet();
  }
}
