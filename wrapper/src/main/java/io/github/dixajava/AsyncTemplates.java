package io.github.dixajava;

import io.github.dixajava.api.TemplatesAsyncApi;

/**
 * Asynchronous operations on quick responses and automatic replies; see {@link
 * DixaAsyncClient#templates()}.
 */
public interface AsyncTemplates extends TemplatesAsyncApi {}
