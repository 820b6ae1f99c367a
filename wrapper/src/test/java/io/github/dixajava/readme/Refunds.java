package io.github.dixajava.readme;

// region: testing-service
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.model.Tag;

final class Refunds {
  private final DixaClient dixa;

  Refunds(DixaClient dixa) {
    this.dixa = dixa;
  }

  void refunded(long conversation) {
    Tag tag = dixa.tags().createTag(CreateTagInput.builder().name("refunded").build());
    dixa.conversations().tagConversation(conversation, tag.id());
    dixa.conversations().closeConversation(conversation);
  }
}
// end
