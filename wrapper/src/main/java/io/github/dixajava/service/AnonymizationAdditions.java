package io.github.dixajava.service;

import io.github.dixajava.model.AnonymizationRequestStatus;
import java.util.UUID;

/** Waiting until personal data is removed. */
public interface AnonymizationAdditions {

  /**
   * Waits until a request is processed; what the operations return has its id.
   *
   * <pre>{@code
   * UUID request = dixa.anonymization().anonymizeEndUser(userId).id();
   * dixa.anonymization().awaitProcessed(request, AnonymizationWait.standard());
   * }</pre>
   *
   * @throws io.github.dixajava.error.AnonymizationPendingException if it takes too long or its
   *     state cannot be read; the anonymization goes on
   */
  default AnonymizationRequestStatus awaitProcessed(UUID requestId, AnonymizationWait wait) {
    throw new UnsupportedOperationException("awaitProcessed");
  }
}
