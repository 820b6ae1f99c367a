package io.github.dixajava;

import io.github.dixajava.api.InternalNotesApi;

/**
 * Operations on notes on conversations that end users do not see; see {@link
 * DixaClient#internalNotes()}.
 */
public interface InternalNotes extends InternalNotesApi {}
