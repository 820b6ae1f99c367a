package io.github.dixajava;

import io.github.dixajava.api.ConversationsAsyncApi;

/**
 * Asynchronous operations on conversations from creation to closing, and their activity log; see
 * {@link DixaAsyncClient#conversations()}.
 */
public interface AsyncConversations extends ConversationsAsyncApi {}
