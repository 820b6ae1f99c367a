package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.DixaException;
import org.jspecify.annotations.Nullable;

/**
 * A listing that cannot go on: a page failed after its retries, or its link to the next page is
 * unusable. Every entry before this point was delivered; {@link #place()} is where to resume.
 */
public class PagingException extends DixaException {

  private static final long serialVersionUID = 1L;

  private final transient Checkpoint checkpoint;

  PagingException(String message, @Nullable Throwable cause, Checkpoint checkpoint) {
    super(message, details(cause, checkpoint), cause);
    this.checkpoint = checkpoint;
  }

  /** Where a later pager with the same arguments goes on, without loss or doubling. */
  public Checkpoint place() {
    return checkpoint;
  }

  private static CallDetails details(@Nullable Throwable cause, Checkpoint checkpoint) {
    return cause instanceof DixaException failure
        ? failure.call()
        : CallDetails.of(checkpoint.operation(), "", "", 0);
  }
}
