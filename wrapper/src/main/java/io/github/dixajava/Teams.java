package io.github.dixajava;

import io.github.dixajava.api.TeamsApi;

/** Operations on teams and their members; see {@link DixaClient#teams()}. */
public interface Teams extends TeamsApi {}
