package io.github.dixajava;

import io.github.dixajava.api.SearchAsyncApi;

/** Asynchronous operations on search in conversations; see {@link DixaAsyncClient#search()}. */
public interface AsyncSearch extends SearchAsyncApi {}
