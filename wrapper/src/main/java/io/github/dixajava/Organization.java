package io.github.dixajava;

import io.github.dixajava.api.OrganizationApi;

/**
 * Operations on the organization that the token belongs to; see {@link DixaClient#organization()}.
 */
public interface Organization extends OrganizationApi {}
