package io.github.dixajava.webhook;

/**
 * Handles the events of one type.
 *
 * @param <E> the type of event
 */
@FunctionalInterface
public interface WebhookHandler<E extends DixaEvent> {
  /**
   * Handles one event.
   *
   * @throws Exception if the event could not be handled: it is not marked as handled, and its next
   *     delivery calls this method again
   */
  void handle(E event) throws Exception;
}
