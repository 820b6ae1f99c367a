package io.github.dixajava;

import io.github.dixajava.api.MessagesApi;

/** Operations on the messages of a conversation; see {@link DixaClient#messages()}. */
public interface Messages extends MessagesApi {}
