package io.github.dixajava.service;

import io.github.dixajava.model.AnonymizationRequestStatus;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Waiting until personal data is removed. */
public interface AsyncAnonymizationAdditions {

  /**
   * Waits until a request is processed, without a thread that waits. Cancelling the future ends the
   * waiting, not the anonymization.
   *
   * @return fails with {@link io.github.dixajava.error.AnonymizationPendingException} if it takes
   *     too long or its state cannot be read
   */
  default CompletableFuture<AnonymizationRequestStatus> awaitProcessed(
      UUID requestId, AnonymizationWait wait) {
    throw new UnsupportedOperationException("awaitProcessed");
  }
}
