package io.github.dixajava.readme;

// region: fake
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dixajava.model.ConversationState;
import io.github.dixajava.testing.DixaFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelpdeskTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  private final Helpdesk helpdesk = new Helpdesk(DIXA.client());

  @Test
  void closesAConversation() {
    long conversation = DIXA.conversation(c -> c.subject("Wrong size").message("Please help."));

    assertTrue(helpdesk.close(conversation));
    assertEquals(
        ConversationState.CLOSED,
        DIXA.client().conversations().getConversation(conversation).state());
  }

  @Test
  void saysThatAConversationIsMissing() {
    assertFalse(helpdesk.close(17));
  }
}
// end
