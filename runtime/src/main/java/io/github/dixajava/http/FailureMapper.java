package io.github.dixajava.http;

import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.http.ResponseReader.UnreadableBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Judges the failed attempts of one call: which exception each is, and whether to send again. */
final class FailureMapper {
  static final int TOO_MANY_REQUESTS = 429;

  private static final int BAD_REQUEST = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE");

  /**
   * A failed attempt.
   *
   * @param exception what to throw unless another attempt succeeds
   * @param mayRepeat whether another attempt may help and can do no harm
   * @param retryAfter what the server asks to wait; null if nothing
   */
  record Failure(DixaException exception, boolean mayRepeat, @Nullable Duration retryAfter) {}

  private final Core core;
  private final OperationInfo operation;
  private final CallOptions options;
  private final @Nullable String creationId;
  private final boolean repeatable;
  private volatile boolean mayHaveArrived;

  FailureMapper(Core core, OperationInfo operation, CallOptions options, Request request) {
    this.core = core;
    this.operation = operation;
    this.options = options;
    this.creationId = core.creationId(operation, options, request);
    this.repeatable =
        creationId != null || operation.readsOnly() || IDEMPOTENT.contains(operation.method());
  }

  /** Whether the request may arrive twice without doing anything twice. */
  boolean isRepeatable() {
    return repeatable;
  }

  /** Judges what an attempt ended with. */
  Failure of(Attempt attempt, Throwable thrown) {
    if (attempt.hasErrorStatus()) {
      mayHaveArrived |= attempt.sends > 1;
      return status(attempt);
    }
    boolean arrived = attempt.sends > 0 && !isRefusedStream(thrown);
    mayHaveArrived |= arrived;
    if (thrown instanceof UnreadableBody body) {
      return new Failure(unreadable(attempt, body), body.truncated && repeatable, null);
    }
    if (!(thrown instanceof IOException failure)) {
      return new Failure(
          broken("Something that takes part in the call failed", attempt, thrown), false, null);
    }
    boolean mayRepeat = !isFinal(failure) && (repeatable || !arrived);
    return new Failure(connection(attempt, failure), mayRepeat, null);
  }

  private Failure status(Attempt attempt) {
    StatusException failure = statusOf(attempt);
    int status = failure.status();
    if (status == BAD_REQUEST
        && creationId != null
        && mayHaveArrived
        && core.isDuplicate(failure.vendorMessage())) {
      return new Failure(new AlreadyCreatedException(failure.call(), creationId), false, null);
    }
    boolean passing = status == REQUEST_TIMEOUT || status >= 500;
    mayHaveArrived |= passing && attempt.sends > 0;
    boolean mayRepeat = status == TOO_MANY_REQUESTS || (passing && repeatable);
    return new Failure(failure, mayRepeat, failure.retryAfter());
  }

  private StatusException statusOf(Attempt attempt) {
    Excerpt excerpt =
        new Excerpt(attempt.errorBody, attempt.headers.get("Content-Type"), core.secrets);
    return StatusException.of(
        details(attempt).answered(excerpt.message(), excerpt.text()),
        RetryingCall.retryAfter(attempt.headers, core.clock));
  }

  private DixaException unreadable(Attempt attempt, UnreadableBody body) {
    Secrets secrets = core.secrets;
    String excerpt = new Excerpt(body.bytes, null, secrets).text();
    return new UnreadableResponseException(
        secrets.hide(body.what),
        details(attempt).answered(null, excerpt),
        secrets.hide(body.jsonPath),
        secrets.hide(body.getCause()));
  }

  private DixaException connection(Attempt attempt, IOException failure) {
    Throwable cause = core.secrets.hide(failure);
    return isTimeout(failure)
        ? new CallTimeoutException(late(attempt), details(attempt), mayHaveArrived, cause)
        : new ConnectionException(
            describe(attempt, failure), details(attempt), mayHaveArrived, cause);
  }

  /** What the reader of a stream meets after the call has succeeded. */
  DixaException ofStream(Attempt attempt, IOException failure) {
    mayHaveArrived = true;
    return Thread.currentThread().isInterrupted()
        ? interrupted(attempt, failure)
        : connection(attempt, failure);
  }

  /** The deadline has passed; a status that has arrived says more than that. */
  DixaException missed(@Nullable Attempt attempt, @Nullable DixaException earlier) {
    if (attempt != null && attempt.hasErrorStatus()) {
      return statusOf(attempt);
    }
    return new CallTimeoutException(
        "The deadline of " + options.deadline() / 1_000_000 + " ms passed",
        details(attempt),
        mayHaveArrived(attempt),
        earlier);
  }

  DixaException interrupted(@Nullable Attempt attempt, Throwable cause) {
    return new CallInterruptedException(
        details(attempt), mayHaveArrived(attempt), core.secrets.hide(cause));
  }

  DixaException closed(@Nullable Attempt attempt, @Nullable DixaException earlier) {
    return new ConnectionException(
        "The client was closed", details(attempt), mayHaveArrived(attempt), earlier);
  }

  DixaException noPermit(Duration wait) {
    return new RateLimitWaitException(operation.details(0), wait);
  }

  /**
   * Code that is not OkHttp's failed: an interceptor, the token supplier, a bucket, an executor.
   */
  DixaException broken(String what, @Nullable Attempt attempt, @Nullable Throwable thrown) {
    return new ConnectionException(
        what, details(attempt), mayHaveArrived(attempt), core.secrets.hide(thrown));
  }

  private boolean mayHaveArrived(@Nullable Attempt attempt) {
    return mayHaveArrived || (attempt != null && attempt.sends > 0 && !attempt.hasErrorStatus());
  }

  /**
   * The server has not read the request: okhttp3.internal.http2.StreamResetException, which also
   * stands for the streams that a GOAWAY leaves out.
   */
  private static boolean isRefusedStream(Throwable thrown) {
    return thrown instanceof IOException
        && String.valueOf(thrown.getMessage()).endsWith("stream was reset: REFUSED_STREAM");
  }

  /** Another attempt would meet the same certificate or the same proxy. */
  private static boolean isFinal(IOException failure) {
    return failure instanceof SSLPeerUnverifiedException
        || (failure instanceof SSLHandshakeException
            && !(failure.getCause() instanceof IOException))
        || isRefusedByProxy(String.valueOf(failure.getMessage()));
  }

  /** The messages of okhttp3.internal.connection.ConnectPlan. */
  private static boolean isRefusedByProxy(String message) {
    return message.startsWith("Unexpected response code for CONNECT")
        || message.startsWith("Failed to authenticate with proxy")
        || message.startsWith("Too many tunnel connections attempted");
  }

  /** OkHttp says "timeout" when the attempt's own timeout has passed. */
  private static boolean isTimeout(IOException failure) {
    return failure instanceof SocketTimeoutException
        || failure instanceof BoundedDns.LookupTimeoutException
        || (failure instanceof InterruptedIOException && "timeout".equals(failure.getMessage()));
  }

  private static String late(Attempt attempt) {
    if (attempt.sends == 0) {
      return "No connection in time";
    }
    return attempt.status == 0 ? "No answer in time" : "No complete answer in time";
  }

  private static String describe(Attempt attempt, IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "The host name is not known; check the base URL and the network:";
    }
    if (failure instanceof ConnectException) {
      return "No connection; check the base URL, the network, and the proxy:";
    }
    if (isRefusedByProxy(String.valueOf(failure.getMessage()))) {
      return "The proxy refuses to connect; check its address and credentials:";
    }
    if (failure instanceof SSLException && attempt.sends == 0) {
      return "No secure connection; check the certificates that this JVM trusts:";
    }
    if (attempt.sends == 0) {
      return "No connection";
    }
    return attempt.status == 0 ? "The connection broke off" : "The answer broke off";
  }

  private CallDetails details(@Nullable Attempt attempt) {
    if (attempt == null) {
      return operation.details(0);
    }
    ResponseHead head = head(attempt);
    return operation.details(attempt.number).answered(head.status(), head.headers());
  }

  /** Status and headers of the response, without tokens. */
  ResponseHead head(Attempt attempt) {
    return new ResponseHead(attempt.status, core.secrets.hide(attempt.headers.toMultimap()));
  }
}
