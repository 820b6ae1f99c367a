package io.github.dixajava;

import io.github.dixajava.api.OrganizationAsyncApi;

/**
 * Asynchronous operations on the organization that the token belongs to; see {@link
 * DixaAsyncClient#organization()}.
 */
public interface AsyncOrganization extends OrganizationAsyncApi {}
