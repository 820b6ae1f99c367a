package io.github.dixajava;

import io.github.dixajava.api.KnowledgeApi;

/**
 * Operations on articles, categories and collections of the knowledge base; see {@link
 * DixaClient#knowledge()}.
 */
public interface Knowledge extends KnowledgeApi {}
