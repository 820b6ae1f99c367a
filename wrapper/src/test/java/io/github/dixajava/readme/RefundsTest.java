package io.github.dixajava.readme;

// region: testing-test
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.model.ConversationState;
import io.github.dixajava.model.Tag;
import io.github.dixajava.testing.DixaFakeExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefundsTest {
  @RegisterExtension static final DixaFakeExtension DIXA = DixaFakeExtension.create();

  private final Refunds refunds = new Refunds(DIXA.client());

  @Test
  void aRefundTagsAndClosesTheConversation() {
    long conversation = DIXA.conversation(c -> c.subject("Wrong size").message("Please refund."));

    refunds.refunded(conversation);

    assertThat(DIXA.client().conversations().listTags(conversation))
        .extracting(Tag::name)
        .containsExactly("refunded");
    assertThat(DIXA.client().conversations().getConversation(conversation).state())
        .isEqualTo(ConversationState.CLOSED);
    assertThat(DIXA.refused()).isEmpty();
  }

  @Test
  void aConversationThatIsGoneIsReported() {
    assertThatThrownBy(() -> refunds.refunded(17)).isInstanceOf(NotFoundException.class);
  }
}
// end
