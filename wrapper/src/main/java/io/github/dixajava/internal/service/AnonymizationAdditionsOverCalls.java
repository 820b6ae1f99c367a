package io.github.dixajava.internal.service;

import io.github.dixajava.http.Calls;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.service.AnonymizationAdditions;
import io.github.dixajava.service.AnonymizationWait;
import java.util.UUID;

interface AnonymizationAdditionsOverCalls extends AnonymizationAdditions {

  Calls calls();

  @Override
  default AnonymizationRequestStatus awaitProcessed(UUID requestId, AnonymizationWait wait) {
    return AnonymizationWaiter.await(calls(), requestId, wait);
  }
}
