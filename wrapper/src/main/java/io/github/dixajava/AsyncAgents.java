package io.github.dixajava;

import io.github.dixajava.api.AgentsAsyncApi;

/**
 * Asynchronous operations on people who answer conversations, and their presence; see {@link
 * DixaAsyncClient#agents()}.
 */
public interface AsyncAgents extends AgentsAsyncApi {}
