package io.github.dixajava.internal.group;

import io.github.dixajava.group.AnonymizationWait;
import io.github.dixajava.group.AsyncAnonymizationAdditions;
import io.github.dixajava.internal.Calls;
import io.github.dixajava.model.AnonymizationRequestStatus;
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
