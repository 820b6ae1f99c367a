package io.github.dixajava.error;

/**
 * Good news in the form of an exception: a creation whose answer was lost had succeeded.
 *
 * <p>Only with {@code RetryPolicy.retryingCreations()}: the first attempt broke off after the
 * request may have arrived, the next one was refused because the {@code externalId} exists, so the
 * first one did create the object. Dixa does not say which id it gave; look the object up by its
 * {@link #externalId()}, for a message among the messages of its conversation.
 *
 * <pre>{@code
 * try {
 *   client.messages().addMessage(conversationId, message);
 * } catch (AlreadyCreatedException created) {
 *   log.info("message {} is in place", created.externalId());
 * }
 * }</pre>
 */
public class AlreadyCreatedException extends DixaException {
  private static final long serialVersionUID = 1L;
  private final String externalId;

  /**
   * @param call the call and the answer of the last attempt
   * @param externalId the id both attempts carried
   */
  public AlreadyCreatedException(CallDetails call, String externalId) {
    super(
        "An earlier attempt of "
            + call.call()
            + " did succeed: its externalId exists now. Its answer was lost; look the object up by"
            + " the externalId.",
        call,
        null);
    this.externalId = externalId;
  }

  /** The external id of the object that now exists. */
  public String externalId() {
    return externalId;
  }
}
