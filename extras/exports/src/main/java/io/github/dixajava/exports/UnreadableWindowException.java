package io.github.dixajava.exports;

import io.github.dixajava.error.DixaException;
import java.time.Instant;

/**
 * The rows between two instants could not be read, however small the request was made. Everything
 * before {@link #from()} was delivered; {@link #checkpoint()} resumes there, and an export that
 * starts at {@link #to()} omits the window.
 */
public class UnreadableWindowException extends DixaException {
  private static final long serialVersionUID = 1L;

  private final Instant from;
  private final Instant to;

  UnreadableWindowException(Instant from, Instant to, DixaException cause) {
    super(
        "The rows from %s to %s cannot be read: %s".formatted(from, to, cause.getMessage()),
        cause.call(),
        cause);
    this.from = from;
    this.to = to;
  }

  /** The start of the smallest window that was tried. */
  public Instant from() {
    return from;
  }

  /** The end of the smallest window that was tried. */
  public Instant to() {
    return to;
  }
}
