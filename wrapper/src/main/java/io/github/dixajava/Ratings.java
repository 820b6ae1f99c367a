package io.github.dixajava;

import io.github.dixajava.api.RatingsApi;

/** Operations on how end users rate conversations; see {@link DixaClient#ratings()}. */
public interface Ratings extends RatingsApi {}
