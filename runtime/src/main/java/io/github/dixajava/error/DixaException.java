package io.github.dixajava.error;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A call to Dixa that did not bring what was asked for. The subclasses say why:
 *
 * <ul>
 *   <li>{@link StatusException}: Dixa, or something on the way, answered with an error status; one
 *       subclass for each status that callers treat differently
 *   <li>{@link ConnectionException}: no whole answer came over the network
 *   <li>{@link CallTimeoutException}: it took too long
 *   <li>{@link UnreadableResponseException}: a success, but not one that can be read
 *   <li>{@link AlreadyCreatedException}: a repeated creation had already succeeded
 *   <li>{@link CallInterruptedException}: the waiting thread was interrupted
 * </ul>
 *
 * <p>Arguments that break a rule never get here; they are refused with {@link
 * IllegalArgumentException} before anything is sent. No message holds the token, the values of path
 * or query, or more of the answer than the vendor's own {@code message}.
 */
public abstract class DixaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CallDetails call;
  private volatile @Nullable String checkpoint;

  protected DixaException(String message, CallDetails call, @Nullable Throwable cause) {
    super(message, cause);
    this.call = call;
  }

  /**
   * What happened, without the {@link CompletionException} and {@link ExecutionException} that
   * futures put around it.
   */
  public static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Everything known about the call, for subclasses and for reports. */
  public CallDetails call() {
    return call;
  }

  /** Name of the operation, such as {@code listAgents}. */
  public String operation() {
    return call.operation();
  }

  /** HTTP method of the request. */
  public String method() {
    return call.method();
  }

  /** Template of the request's path, such as {@code /beta/agents/{agentId}}, without values. */
  public String path() {
    return call.path();
  }

  /** How often the request was tried; 0 when it never left. */
  public int attempts() {
    return call.attempts();
  }

  /** HTTP status of the last answer, 0 when none came. */
  public int status() {
    return call.status();
  }

  /** Headers of the last answer, empty when none came; look-up by name ignores case. */
  public Map<String, List<String>> headers() {
    return call.headers();
  }

  /** The {@code message} of Dixa's error object, or null when the answer was none. */
  public @Nullable String vendorMessage() {
    return call.vendorMessage();
  }

  /**
   * The beginning of the answer's body, at most 2,048 characters, empty when it was not text. May
   * hold personal data, which is why it is in no message.
   */
  public String excerpt() {
    return call.excerpt();
  }

  /**
   * Where the listing goes on in which this happened: a line of text for {@code Pager.resume}. What
   * a pager had handed over before counts as delivered, nothing else. Null if the call was not one
   * of a pager's.
   */
  public @Nullable String checkpoint() {
    return checkpoint;
  }

  /** For pagers: notes where the listing goes on. */
  public void resumeAt(String text) {
    checkpoint = text;
  }
}
