package io.github.dixajava;

import io.github.dixajava.api.InternalNotesAsyncApi;

/**
 * Asynchronous operations on notes on conversations that end users do not see; see {@link
 * DixaAsyncClient#internalNotes()}.
 */
public interface AsyncInternalNotes extends InternalNotesAsyncApi {}
