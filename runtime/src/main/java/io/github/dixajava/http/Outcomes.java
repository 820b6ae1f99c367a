package io.github.dixajava.http;

import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableAnswerException;
import io.github.dixajava.http.AnswerConverter.UnreadableBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What the failures of a call's attempts mean: the exception, and whether to try again. */
final class Outcomes {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;

  /**
   * The outcome of an attempt that failed.
   *
   * @param failure what to throw
   * @param pause how long to wait before the next attempt; null if there is none
   */
  record Failed(DixaException failure, @Nullable Duration pause) {}

  private final Engine engine;
  private final OperationInfo operation;
  private final RetryRules rules;
  private final Duration longestPause;
  private final @Nullable String externalId;
  private final boolean repeatable;
  private volatile boolean earlierMayHaveArrived;

  Outcomes(Engine engine, OperationInfo operation, CallOptions options, Request request) {
    this.engine = engine;
    this.operation = operation;
    this.rules = engine.rules(options);
    this.longestPause = options.retries().longestPause();
    this.externalId =
        options.retries().isRepeatingCreations() ? ExternalId.protecting(operation, request) : null;
    this.repeatable = externalId != null || RetryRules.isRepeatable(operation);
  }

  /** Whether the request may arrive twice. */
  boolean repeatable() {
    return repeatable;
  }

  /**
   * The outcome of a failed attempt.
   *
   * @param left nanoseconds until the deadline
   */
  Failed of(Attempt<?> attempt, Throwable failure, long left) {
    AttemptState state = attempt.state();
    earlierMayHaveArrived |= state.sentBefore();
    if (state.hasErrorStatus()) {
      return status(attempt, left);
    }
    boolean sent = state.sent();
    earlierMayHaveArrived |= sent;
    if (failure instanceof UnreadableBody body) {
      DixaException unreadable =
          new UnreadableAnswerException(
              mask(body.what),
              details(attempt).answered(null, excerpt(body.body, null)),
              mask(body.jsonPath),
              clean(body.getCause()));
      return new Failed(unreadable, body.cutOff && repeatable ? pause(attempt, null, left) : null);
    }
    if (failure instanceof IOException io
        && !(failure instanceof CallInterceptor.UnexpectedFailure)) {
      return new Failed(
          broken(attempt, io), repeatable || !sent ? pause(attempt, null, left) : null);
    }
    return new Failed(
        new ConnectionException(
            "Something that takes part in the call failed",
            details(attempt),
            earlierMayHaveArrived,
            clean(failure)),
        null);
  }

  private Failed status(Attempt<?> attempt, long left) {
    AttemptState state = attempt.state();
    StatusException failure = statusOf(attempt);
    int status = failure.status();
    if (status == BAD_REQUEST
        && externalId != null
        && earlierMayHaveArrived
        && ExternalId.isDuplicate(failure.vendorMessage())) {
      return new Failed(new AlreadyCreatedException(failure.call(), externalId), null);
    }
    Duration retryAfter = failure.retryAfter();
    if (status == TOO_MANY_REQUESTS) {
      engine.refused(shorter(Objects.requireNonNullElse(retryAfter, Duration.ZERO), longestPause));
    } else if (RetryRules.mayRepeat(status, true) && state.sent()) {
      earlierMayHaveArrived = true;
    }
    return new Failed(
        failure,
        RetryRules.mayRepeat(status, repeatable) ? pause(attempt, retryAfter, left) : null);
  }

  private StatusException statusOf(Attempt<?> attempt) {
    byte[] body = attempt.state().errorBody();
    MediaType type = attempt.state().errorType();
    String message = Excerpt.message(body, type, engine.credentials().mask());
    return StatusException.of(
        details(attempt).answered(message, excerpt(body, type)),
        RetryAfter.parse(attempt.state().header("Retry-After"), engine.time().clock()));
  }

  private DixaException broken(Attempt<?> attempt, IOException failure) {
    AttemptState state = attempt.state();
    Throwable cause = clean(failure);
    return isTimeout(failure)
        ? new CallTimeoutException(late(state), details(attempt), earlierMayHaveArrived, cause)
        : new ConnectionException(
            describe(state, failure), details(attempt), earlierMayHaveArrived, cause);
  }

  /** The deadline has passed; a status that had arrived says more than that. */
  DixaException missed(
      Duration deadline, @Nullable Attempt<?> attempt, @Nullable DixaException earlier) {
    if (attempt != null && attempt.state().hasErrorStatus()) {
      return statusOf(attempt);
    }
    return new CallTimeoutException(
        "The deadline of " + deadline.toMillis() + " ms passed",
        details(attempt),
        mayHaveArrived(attempt),
        earlier);
  }

  /** The client was closed meanwhile. */
  DixaException closed(@Nullable Attempt<?> attempt, @Nullable DixaException earlier) {
    return new ConnectionException(
        "The client was closed", details(attempt), mayHaveArrived(attempt), earlier);
  }

  /** The thread that waits was interrupted. */
  DixaException interrupted(@Nullable Attempt<?> attempt, @Nullable Throwable cause) {
    return new CallInterruptedException(details(attempt), mayHaveArrived(attempt), clean(cause));
  }

  /** There is no turn to send. */
  DixaException refused(
      @Nullable Attempt<?> attempt, @Nullable DixaException earlier, Throwable refusal) {
    if (refusal instanceof RateGate.TooLate late) {
      return earlier != null
          ? earlier
          : new RateLimitWaitException(details(attempt), Duration.ofNanos(late.nanos));
    }
    return new ConnectionException(
        "The bucket of the rate limit, or what runs it, failed",
        details(attempt),
        mayHaveArrived(attempt),
        clean(refusal));
  }

  private boolean mayHaveArrived(@Nullable Attempt<?> attempt) {
    return earlierMayHaveArrived
        || (attempt != null && attempt.state().sent() && !attempt.state().hasErrorStatus());
  }

  /** OkHttp says "timeout" for the attempt's own bound; other interruptions are none. */
  private static boolean isTimeout(IOException failure) {
    return failure instanceof SocketTimeoutException
        || (failure instanceof InterruptedIOException && "timeout".equals(failure.getMessage()));
  }

  private static String late(AttemptState state) {
    if (!state.sent()) {
      return "No connection in time";
    }
    return state.status() == 0 ? "No answer in time" : "No complete answer in time";
  }

  private static String describe(AttemptState state, IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "The host name is not known; check the base URL and the network:";
    }
    if (failure instanceof ConnectException) {
      return "No connection; check the base URL, the network, and the proxy:";
    }
    if (failure instanceof SSLException && !state.sent()) {
      return "No secure connection; check the certificates that this JVM trusts:";
    }
    if (!state.sent()) {
      return "No connection";
    }
    return state.status() == 0 ? "The connection broke off" : "The answer broke off";
  }

  /** The pause before the next attempt, unless it would end after the deadline. */
  private @Nullable Duration pause(Attempt<?> attempt, @Nullable Duration retryAfter, long left) {
    Duration pause = rules.pause(attempt.number(), retryAfter);
    return pause == null || pause.toNanos() >= left ? null : pause;
  }

  private CallDetails details(@Nullable Attempt<?> attempt) {
    if (attempt == null) {
      return operation.details(0);
    }
    AnswerHead head = head(attempt.state());
    return operation.details(attempt.number()).answered(head.status(), head.headers());
  }

  /** What is seen of an answer before its body is read. */
  AnswerHead head(AttemptState state) {
    return new AnswerHead(state.status(), engine.credentials().mask().mask(state.headers()));
  }

  private String excerpt(byte[] body, @Nullable MediaType type) {
    return Excerpt.of(body, type, engine.credentials().mask());
  }

  private String mask(String text) {
    return engine.credentials().mask().mask(text);
  }

  private @Nullable Throwable clean(@Nullable Throwable failure) {
    return engine.credentials().mask().clean(failure);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
