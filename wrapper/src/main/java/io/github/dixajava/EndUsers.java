package io.github.dixajava;

import io.github.dixajava.api.EndUsersApi;

/** Operations on the people who contact the organization; see {@link DixaClient#endUsers()}. */
public interface EndUsers extends EndUsersApi {}
