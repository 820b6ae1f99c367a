package example;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dixajava.DixaClient;
import io.github.dixajava.micrometer.DixaMetrics;
import io.github.dixajava.model.Agent;
import io.github.dixajava.testing.DixaFake;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Both Jacksons, Micrometer and the fake on one class path, without JUnit. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (DixaFake fake = DixaFake.create();
        DixaClient dixa = fake.clientBuilder().listener(new DixaMetrics(registry)).build()) {
      Agent ada = fake.agent(agent -> agent.displayName("Ada"));
      Agent found = dixa.agents().getAgent(ada.id());
      expect(ada.displayName(), found.displayName());
      expect(1L, registry.get("dixa.client.attempts").timer().count());

      ObjectMapper jackson2 = new ObjectMapper().findAndRegisterModules();
      expect(found, jackson2.readValue(jackson2.writeValueAsString(found), Agent.class));
      JsonMapper jackson3 = JsonMapper.builder().findAndAddModules().build();
      expect(found, jackson3.readValue(jackson3.writeValueAsString(found), Agent.class));
    }
    try {
      throw new AssertionError("there is " + Class.forName("org.junit.jupiter.api.Test"));
    } catch (ClassNotFoundException expected) {
      System.out.println("served without JUnit");
    }
  }

  private static void expect(Object wanted, Object found) {
    if (!wanted.equals(found)) {
      throw new AssertionError("wanted " + wanted + ", found " + found);
    }
  }
}
