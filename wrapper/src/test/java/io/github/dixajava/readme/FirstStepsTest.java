package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.DixaClient;
import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.Tag;
import org.junit.jupiter.api.Test;

class FirstStepsTest extends Samples {
  @Test
  void listsFlows() {
    // region: quick-start
    try (DixaClient dixa =
        DixaClient.builder()
            .apiToken(token) // or apiTokenFromEnvironment(), which reads DIXA_API_TOKEN
            .baseUrl(baseUrl) // https://dev.dixa.io if left out
            .build()) {
      for (ConversationFlow flow : dixa.conversations().listFlows(FlowChannel.EMAIL)) {
        System.out.println(flow.name() + ": " + flow.contactEndpointId());
      }
    }
    // end
    assertThat(printed()).contains("Night: orders@bikes.example.com");
  }

  @Test
  void tagsAConversation() {
    long conversationId = server.conversation(c -> {});
    // region: operations
    Tag tag = dixa.tags().createTag(CreateTagInput.builder().name("vip").color("#F1C40F").build());
    dixa.conversations().tagConversation(conversationId, tag.id());

    for (Tag each : dixa.conversations().listTags(conversationId)) {
      System.out.println(each.name());
    }
    // end
    assertThat(printed()).containsExactly("vip");
  }
}
