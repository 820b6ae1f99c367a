package io.github.dixajava;

import io.github.dixajava.api.ChatbotsAsyncApi;

/**
 * Asynchronous operations on what a bot needs to take part in conversations; see {@link
 * DixaAsyncClient#chatbots()}.
 */
public interface AsyncChatbots extends ChatbotsAsyncApi {}
