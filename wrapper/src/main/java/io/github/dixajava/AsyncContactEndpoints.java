package io.github.dixajava;

import io.github.dixajava.api.ContactEndpointsAsyncApi;

/**
 * Asynchronous operations on the organization's own addresses and numbers; see {@link
 * DixaAsyncClient#contactEndpoints()}.
 */
public interface AsyncContactEndpoints extends ContactEndpointsAsyncApi {}
