package io.github.dixajava.error;

/**
 * Dixa no longer accepts the key of a page after the first: it answered 400, 404 or 410. Page keys
 * can expire while a checkpoint is stored. The listing has to start again: {@link #checkpoint()} is
 * its first page, so what was delivered before is delivered again. An export of the activity log
 * starts again by itself, at the last instant that it delivered.
 *
 * <p>The cause is the exception of the call.
 */
public class PageKeyExpiredException extends DixaException {
  private static final long serialVersionUID = 1L;

  /**
   * @param refusal the response to the page key
   */
  public PageKeyExpiredException(StatusException refusal) {
    super(
        "The page key of "
            + refusal.operation()
            + " was refused with status "
            + refusal.status()
            + ", it may have expired. The listing has to start again, where"
            + " checkpoint() leads",
        refusal.call(),
        refusal);
  }
}
