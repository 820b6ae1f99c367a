package io.github.dixajava;

import io.github.dixajava.api.KnowledgeApi;
import io.github.dixajava.model.Collection;
import io.github.dixajava.paging.Pager;

/**
 * Operations on articles, categories and collections of the knowledge base; see {@link
 * DixaClient#knowledge()}.
 */
public interface Knowledge extends KnowledgeApi {

  /** All collections, page after page behind the scenes. */
  default Pager<Collection> allCollections() {
    return Pagers.collections(this);
  }
}
