package io.github.dixajava.internal.service;

import io.github.dixajava.http.Calls;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.service.AnonymizationWait;
import io.github.dixajava.service.AsyncAnonymizationAdditions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

interface AsyncAnonymizationAdditionsOverCalls extends AsyncAnonymizationAdditions {

  Calls calls();

  @Override
  default CompletableFuture<AnonymizationRequestStatus> awaitProcessed(
      UUID requestId, AnonymizationWait wait) {
    return AnonymizationWaiter.awaitAsync(calls(), requestId, wait);
  }
}
