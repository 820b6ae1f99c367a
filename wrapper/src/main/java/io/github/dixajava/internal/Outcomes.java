package io.github.dixajava.internal;

import io.github.dixajava.error.AlreadyCreatedException;
import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.UnreadableAnswerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLException;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What the failures of a call's attempts mean: the exception, and whether to try again. */
final class Outcomes {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Engine engine;
  private final OperationInfo operation;
  private final RetryRules rules;
  private final Duration longestPause;
  private final @Nullable String externalId;
  private final boolean repeatable;
  private volatile boolean mayHaveArrived;

  Outcomes(Engine engine, OperationInfo operation, CallOptions options, Request request) {
    this.engine = engine;
    this.operation = operation;
    this.rules = engine.rules(options);
    this.longestPause = options.retries().longestPause();
    this.externalId =
        options.retries().isRepeatingCreations() ? ExternalId.protecting(operation, request) : null;
    this.repeatable = externalId != null || RetryRules.isRepeatable(operation.method());
  }

  /** Whether an attempt that ended may have been carried out although no answer says so. */
  boolean mayHaveArrived() {
    return mayHaveArrived;
  }

  /**
   * The outcome of a failed attempt.
   *
   * @param left nanoseconds until the deadline
   */
  FailedAttempt of(Attempt<?> attempt, Throwable failure, long left) {
    if (failure instanceof Attempt.ErrorStatus status) {
      return status(attempt, status, left);
    }
    if (failure instanceof UnreadableBody body) {
      DixaException unreadable =
          new UnreadableAnswerException(
              mask(body.what),
              details(attempt, null, body.excerpt),
              body.jsonPath,
              body.getCause());
      return new FailedAttempt(
          unreadable, body.cutOff && repeatable ? pause(attempt, null, left) : null);
    }
    if (failure instanceof BoundedBody.TooLargeException large) {
      String what = large.getMessage() + "; DixaClientBuilder.maxAnswerBytes sets the limit.";
      return new FailedAttempt(
          new UnreadableAnswerException(what, details(attempt, null, ""), "", large), null);
    }
    if (failure instanceof IOException io) {
      return broken(attempt, io, left);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private FailedAttempt status(Attempt<?> attempt, Attempt.ErrorStatus failure, long left) {
    String body = "";
    String excerpt = "";
    ResponseBody errorBody = failure.answer.errorBody();
    if (errorBody != null) {
      Buffer read = errorBody.source().getBuffer();
      body = read.clone().readUtf8();
      excerpt = Excerpt.of(read.clone(), errorBody.contentType());
    }
    String message = Excerpt.message(body);
    CallDetails details = details(attempt, message, excerpt);
    if (details.status() == BAD_REQUEST
        && externalId != null
        && mayHaveArrived
        && ExternalId.isDuplicate(message)) {
      return new FailedAttempt(new AlreadyCreatedException(details, externalId), null);
    }
    Duration retryAfter =
        RetryAfter.parse(attempt.state().header("Retry-After"), engine.time().clock());
    if (details.status() == TOO_MANY_REQUESTS) {
      engine.refused(shorter(Objects.requireNonNullElse(retryAfter, Duration.ZERO), longestPause));
    } else if (details.status() >= 500) {
      mayHaveArrived = true;
    }
    Duration pause =
        RetryRules.mayRepeat(details.status(), repeatable)
            ? pause(attempt, retryAfter, left)
            : null;
    return new FailedAttempt(StatusException.of(details, retryAfter), pause);
  }

  private FailedAttempt broken(Attempt<?> attempt, IOException failure, long left) {
    boolean sent = attempt.state().sent();
    mayHaveArrived |= sent;
    CallDetails details = details(attempt, null, "");
    DixaException exception =
        isTimeout(failure)
            ? new CallTimeoutException(late(attempt.state()), details, mayHaveArrived, failure)
            : new ConnectionException(
                describe(attempt.state(), failure), details, mayHaveArrived, failure);
    return new FailedAttempt(exception, repeatable || !sent ? pause(attempt, null, left) : null);
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

  private CallDetails details(Attempt<?> attempt, @Nullable String message, String excerpt) {
    return new CallDetails(
        operation.name(),
        operation.method(),
        operation.path(),
        attempt.number(),
        attempt.state().status(),
        masked(attempt.state().headers()),
        message == null ? null : mask(message),
        mask(excerpt));
  }

  private Map<String, List<String>> masked(Map<String, List<String>> headers) {
    Map<String, List<String>> masked = new LinkedHashMap<>();
    headers.forEach((name, values) -> masked.put(name, values.stream().map(this::mask).toList()));
    return masked;
  }

  private String mask(String text) {
    return engine.credentials().mask(text);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
