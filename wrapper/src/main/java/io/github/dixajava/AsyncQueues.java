package io.github.dixajava;

import io.github.dixajava.api.QueuesAsyncApi;

/**
 * Asynchronous operations on queues, their members and their availability; see {@link
 * DixaAsyncClient#queues()}.
 */
public interface AsyncQueues extends QueuesAsyncApi {}
