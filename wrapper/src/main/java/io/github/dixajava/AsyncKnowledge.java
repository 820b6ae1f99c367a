package io.github.dixajava;

import io.github.dixajava.api.KnowledgeAsyncApi;

/**
 * Asynchronous operations on articles, categories and collections of the knowledge base; see {@link
 * DixaAsyncClient#knowledge()}.
 */
public interface AsyncKnowledge extends KnowledgeAsyncApi {}
