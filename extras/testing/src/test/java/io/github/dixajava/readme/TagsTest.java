package io.github.dixajava.readme;

// region: testing-first
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dixajava.testing.DixaFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TagsTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @Test
  void listsTags() {
    DIXA.tag("vip");

    assertEquals("vip", DIXA.client().tags().listTags().get(0).name());
  }
}
// end
