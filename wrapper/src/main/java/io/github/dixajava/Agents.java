package io.github.dixajava;

import io.github.dixajava.api.AgentsApi;

/**
 * Operations on people who answer conversations, and their presence; see {@link
 * DixaClient#agents()}.
 */
public interface Agents extends AgentsApi {}
