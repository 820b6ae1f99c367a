package io.github.dixajava;

import io.github.dixajava.api.TagsAsyncApi;

/** Asynchronous operations on tags and tagging; see {@link DixaAsyncClient#tags()}. */
public interface AsyncTags extends TagsAsyncApi {}
