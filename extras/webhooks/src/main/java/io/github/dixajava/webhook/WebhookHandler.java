package io.github.dixajava.webhook;

/**
 * Does what is to be done when something has happened.
 *
 * @param <E> the type of event
 */
@FunctionalInterface
public interface WebhookHandler<E extends DixaEvent> {
  /**
   * Handles one event.
   *
   * @throws Exception if it could not be handled: the event is not marked as done, and its next
   *     delivery comes here again
   */
  void handle(E event) throws Exception;
}
