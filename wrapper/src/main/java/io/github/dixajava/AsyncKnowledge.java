package io.github.dixajava;

import io.github.dixajava.api.KnowledgeAsyncApi;
import io.github.dixajava.model.Collection;
import io.github.dixajava.paging.Pager;

/**
 * Asynchronous operations on articles, categories and collections of the knowledge base; see {@link
 * DixaAsyncClient#knowledge()}.
 */
public interface AsyncKnowledge extends KnowledgeAsyncApi {

  /** All collections, page after page behind the scenes. */
  default Pager<Collection> allCollections() {
    return Pagers.collections(this);
  }
}
