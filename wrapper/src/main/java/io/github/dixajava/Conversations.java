package io.github.dixajava;

import io.github.dixajava.api.ConversationsApi;

/**
 * Operations on conversations from creation to closing, and their activity log; see {@link
 * DixaClient#conversations()}.
 */
public interface Conversations extends ConversationsApi {}
