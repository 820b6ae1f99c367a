package io.github.dixajava.service;

import io.github.dixajava.filter.ConversationSearch;
import io.github.dixajava.model.ConversationSearchWithFiltersHit;
import io.github.dixajava.model.SearchParametersInput;
import io.github.dixajava.paging.Pager;

/** Search by conditions that are put together step by step. */
public interface SearchPagers {

  /** All conversations that a body finds; see {@link Search}. */
  Pager<ConversationSearchWithFiltersHit> allConversations(SearchParametersInput body);

  /**
   * All conversations that a search finds, page after page behind the scenes.
   *
   * @throws IllegalArgumentException if the search has neither a text nor a condition
   */
  default Pager<ConversationSearchWithFiltersHit> allConversations(ConversationSearch search) {
    return allConversations(search.toBody());
  }
}
