package io.github.dixajava.readme;

// region: spring-test
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dixajava.DixaClient;
import io.github.dixajava.model.ConversationState;
import io.github.dixajava.testing.DixaFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = HelpdeskApplicationTest.Application.class)
class HelpdeskApplicationTest {
  @EnableAutoConfiguration
  static class Application {} // yours, in place of this empty one

  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  @DynamicPropertySource
  static void serveDixa(DynamicPropertyRegistry properties) {
    properties.add("dixa.base-url", DIXA::baseUrl);
    properties.add("dixa.api-token", () -> DixaFake.TOKEN);
    properties.add("dixa.rate-limit.enabled", () -> false);
    properties.add("dixa.webhook.secrets", () -> DixaFake.WEBHOOK_SECRET);
  }

  @Autowired DixaClient dixa; // the one that your beans get

  @Test
  void closesAConversation() {
    long conversation = DIXA.conversation(c -> c.subject("Wrong size"));

    dixa.conversations().closeConversation(conversation);

    assertEquals(
        ConversationState.CLOSED, dixa.conversations().getConversation(conversation).state());
  }
}
// end
