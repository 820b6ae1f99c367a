package io.github.dixajava.service;

import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.FlowChannel;
import java.util.List;

/** Shorter ways to call operations on conversations. */
public interface ConversationsAdditions {

  /** The flows of every channel or of some; see {@link Conversations}. */
  List<ConversationFlow> listFlows(ListFlowsQuery query);

  /** The flows of one channel. */
  default List<ConversationFlow> listFlows(FlowChannel channel) {
    return listFlows(ListFlowsQuery.builder().channel(channel).build());
  }
}
