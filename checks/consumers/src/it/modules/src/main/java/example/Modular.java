package example;

import io.github.dixajava.micrometer.DixaMetrics;
import io.github.dixajava.model.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What services do, from the module path: calls, JSON of their own, metrics. */
public final class Modular {
  private static final String TAG =
      "{\"id\":\"3f0f5be4-5d0c-4a52-9d3e-0f0a4d8f4c11\",\"name\":\"vip\",\"state\":\"Active\"}";

  private Modular() {}

  public static void main(String[] arguments) throws Exception {
    Main.main(arguments);

    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    String written = mapper.writeValueAsString(mapper.readValue(TAG, Tag.class));
    if (!written.equals(TAG)) {
      throw new AssertionError(written);
    }
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new DixaMetrics(registry).onAttempt("listTags", 1, 200, Duration.ofMillis(1));
    if (registry.get("dixa.client.attempts").timer().count() != 1) {
      throw new AssertionError(registry.getMetersAsString());
    }
  }
}
