package io.github.dixajava;

import io.github.dixajava.api.EndUsersAsyncApi;

/**
 * Asynchronous operations on the people who contact the organization; see {@link
 * DixaAsyncClient#endUsers()}.
 */
public interface AsyncEndUsers extends EndUsersAsyncApi {}
