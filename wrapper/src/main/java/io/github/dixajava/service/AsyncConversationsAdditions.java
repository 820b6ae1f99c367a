package io.github.dixajava.service;

import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.FlowChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Shorter ways to call operations on conversations. */
public interface AsyncConversationsAdditions {

  /** The flows of every channel or of some; see {@link AsyncConversations}. */
  CompletableFuture<List<ConversationFlow>> listFlows(ListFlowsQuery query);

  /** The flows of one channel. */
  default CompletableFuture<List<ConversationFlow>> listFlows(FlowChannel channel) {
    return listFlows(ListFlowsQuery.builder().channel(channel).build());
  }
}
