package io.github.dixajava;

import io.github.dixajava.api.CustomAttributesAsyncApi;

/**
 * Asynchronous operations on definitions and values of custom attributes; see {@link
 * DixaAsyncClient#customAttributes()}.
 */
public interface AsyncCustomAttributes extends CustomAttributesAsyncApi {}
