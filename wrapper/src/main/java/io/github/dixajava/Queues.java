package io.github.dixajava;

import io.github.dixajava.api.QueuesApi;

/** Operations on queues, their members and their availability; see {@link DixaClient#queues()}. */
public interface Queues extends QueuesApi {}
