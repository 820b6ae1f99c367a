package io.github.dixajava;

import io.github.dixajava.api.TagsApi;

/** Operations on tags and tagging; see {@link DixaClient#tags()}. */
public interface Tags extends TagsApi {}
