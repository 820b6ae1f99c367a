package io.github.dixajava.internal.group;

import io.github.dixajava.group.AnonymizationAdditions;
import io.github.dixajava.group.AnonymizationWait;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.util.UUID;

interface AnonymizationAdditionsOverCalls extends AnonymizationAdditions {

  Calls calls();

  @Override
  default AnonymizationRequestStatus awaitProcessed(UUID requestId, AnonymizationWait wait) {
    return AnonymizationWaiter.await(calls(), requestId, wait);
  }
}
