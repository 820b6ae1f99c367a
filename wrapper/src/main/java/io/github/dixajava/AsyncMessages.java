package io.github.dixajava;

import io.github.dixajava.api.MessagesAsyncApi;

/**
 * Asynchronous operations on the messages of a conversation; see {@link
 * DixaAsyncClient#messages()}.
 */
public interface AsyncMessages extends MessagesAsyncApi {}
