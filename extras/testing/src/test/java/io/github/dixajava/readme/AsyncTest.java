package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.DixaAsyncClient;
import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.FlowChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AsyncTest extends Samples {
  @Test
  void combinesTwoCalls() {
    // region: async
    DixaAsyncClient async = dixa.async();
    CompletableFuture<List<ConversationFlow>> written =
        async.conversations().listFlows(FlowChannel.EMAIL);
    CompletableFuture<List<ConversationFlow>> spoken =
        async.conversations().listFlows(FlowChannel.PSTN_PHONE);
    int flows = written.thenCombine(spoken, (one, other) -> one.size() + other.size()).join();
    // end
    assertThat(flows).isEqualTo(3);
  }
}
