package io.github.dixajava;

import io.github.dixajava.api.AnonymizationAsyncApi;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Asynchronous operations on removal of personal data; see {@link DixaAsyncClient#anonymization()}.
 */
public interface AsyncAnonymization extends AnonymizationAsyncApi {

  /**
   * Waits until a request is processed, without a thread that waits. Cancelling the future ends the
   * waiting, not the anonymization.
   *
   * @return fails with {@link io.github.dixajava.error.AnonymizationPendingException} if it takes
   *     too long or its state cannot be read
   */
  default CompletableFuture<AnonymizationRequestStatus> awaitProcessed(
      UUID requestId, AnonymizationWait wait) {
    return AnonymizationWaiter.awaitAsync(this, requestId, wait);
  }

  /** Requests the anonymization of an end user and waits; see {@link #awaitProcessed}. */
  default CompletableFuture<AnonymizationRequestStatus> anonymizeEndUserAndWait(
      UUID userId, boolean force, AnonymizationWait wait) {
    return anonymizeEndUser(userId, force)
        .thenCompose(request -> awaitProcessed(request.id(), wait));
  }

  /** Requests the anonymization of a conversation and waits; see {@link #awaitProcessed}. */
  default CompletableFuture<AnonymizationRequestStatus> anonymizeConversationAndWait(
      long conversationId, boolean force, AnonymizationWait wait) {
    return anonymizeConversation(conversationId, force)
        .thenCompose(request -> awaitProcessed(request.id(), wait));
  }

  /** Requests the anonymization of a message and waits; see {@link #awaitProcessed}. */
  default CompletableFuture<AnonymizationRequestStatus> anonymizeMessageAndWait(
      long conversationId, UUID messageId, AnonymizationWait wait) {
    return anonymizeMessage(conversationId, messageId)
        .thenCompose(request -> awaitProcessed(request.id(), wait));
  }
}
