package io.github.dixajava;

import io.github.dixajava.api.ContactEndpointsApi;

/**
 * Operations on the organization's own addresses and numbers; see {@link
 * DixaClient#contactEndpoints()}.
 */
public interface ContactEndpoints extends ContactEndpointsApi {}
