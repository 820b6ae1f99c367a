package io.github.dixajava;

import io.github.dixajava.api.ChatbotsApi;

/**
 * Operations on what a bot needs to take part in conversations; see {@link DixaClient#chatbots()}.
 */
public interface Chatbots extends ChatbotsApi {}
