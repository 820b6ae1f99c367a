package io.github.dixajava;

import io.github.dixajava.api.TeamsAsyncApi;

/** Asynchronous operations on teams and their members; see {@link DixaAsyncClient#teams()}. */
public interface AsyncTeams extends TeamsAsyncApi {}
