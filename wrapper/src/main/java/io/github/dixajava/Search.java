package io.github.dixajava;

import io.github.dixajava.api.SearchApi;

/** Operations on search in conversations; see {@link DixaClient#search()}. */
public interface Search extends SearchApi {}
