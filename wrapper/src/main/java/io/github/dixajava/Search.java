package io.github.dixajava;

import io.github.dixajava.api.SearchApi;
import io.github.dixajava.filter.ConversationSearch;
import io.github.dixajava.model.ConversationSearchHit;
import io.github.dixajava.model.ConversationSearchWithFiltersHit;
import io.github.dixajava.paging.Pager;

/** Operations on search in conversations; see {@link DixaClient#search()}. */
public interface Search extends SearchApi {

  /**
   * All conversations that a search finds, page after page behind the scenes; pages have 50 hits at
   * most.
   *
   * @throws IllegalArgumentException if the search has neither a text nor a condition
   */
  default Pager<ConversationSearchWithFiltersHit> allConversations(ConversationSearch search) {
    return Pagers.search(this, search);
  }

  /**
   * All conversations with this text, by the older search without filters.
   *
   * @deprecated Dixa calls the operation deprecated; use {@link #allConversations}.
   */
  @Deprecated
  default Pager<ConversationSearchHit> allConversationsWithText(String text, boolean exact) {
    return Pagers.searchText(this, text, exact);
  }
}
