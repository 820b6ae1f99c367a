package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dixajava.testing.DixaFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The build's own tests use JUnit 6. */
class JUnit5Test {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void theFakeServes() {
    DIXA.tag("vip");
    assertEquals(1, DIXA.client().tags().listTags().size());
  }

  @Test
  void theFakeForgetsBeforeEachTest() {
    assertTrue(DIXA.client().tags().listTags().isEmpty());
    DIXA.tag("vip");
  }
}
