package io.github.dixajava;

import io.github.dixajava.api.AnonymizationApi;
import io.github.dixajava.model.AnonymizationRequestStatus;
import java.util.UUID;

/** Operations on removal of personal data; see {@link DixaClient#anonymization()}. */
public interface Anonymization extends AnonymizationApi {

  /**
   * Waits until a request is processed.
   *
   * @throws io.github.dixajava.error.AnonymizationPendingException if it takes too long or its
   *     state cannot be read; the anonymization goes on
   */
  default AnonymizationRequestStatus awaitProcessed(UUID requestId, AnonymizationWait wait) {
    return AnonymizationWaiter.await(this, requestId, wait);
  }

  /**
   * Requests the anonymization of an end user, with all conversations, and waits; see {@link
   * #awaitProcessed}.
   *
   * @param force whether also if conversations are still open; refused otherwise
   */
  default AnonymizationRequestStatus anonymizeEndUserAndWait(
      UUID userId, boolean force, AnonymizationWait wait) {
    return awaitProcessed(anonymizeEndUser(userId, force).id(), wait);
  }

  /**
   * Requests the anonymization of a conversation, with all messages, and waits; see {@link
   * #awaitProcessed}.
   *
   * @param force whether also if the conversation is still open; refused otherwise
   */
  default AnonymizationRequestStatus anonymizeConversationAndWait(
      long conversationId, boolean force, AnonymizationWait wait) {
    return awaitProcessed(anonymizeConversation(conversationId, force).id(), wait);
  }

  /** Requests the anonymization of a message and waits; see {@link #awaitProcessed}. */
  default AnonymizationRequestStatus anonymizeMessageAndWait(
      long conversationId, UUID messageId, AnonymizationWait wait) {
    return awaitProcessed(anonymizeMessage(conversationId, messageId).id(), wait);
  }
}
