package io.github.dixajava.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The last of the application interceptors: goes over a fresh connection at once when one that was
 * kept open turns out to be dead, notes status and headers, and reads the body of an error here,
 * where losing its rest does not lose the status.
 */
public final class AnswerInterceptor implements Interceptor {
  /** More than a pool has connections. */
  private static final int MOST_UNSUITABLE = 1000;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    AttemptState attempt = request.tag(AttemptState.class);
    if (attempt == null) {
      return chain.proceed(request);
    }
    return noted(restored(send(chain, request, attempt), attempt), attempt);
  }

  /** The answer, after its state has been told of it; that of an error without its body. */
  static Response noted(Response answer, AttemptState attempt) {
    attempt.answered(answer.code(), answer.headers());
    ResponseBody body = answer.body();
    if (body == null || answer.isSuccessful()) {
      return answer;
    }
    attempt.explained(beginning(body), body.contentType());
    return answer.newBuilder().body(ResponseBody.create(new byte[0], null)).build();
  }

  private static Response send(Chain chain, Request request, AttemptState attempt)
      throws IOException {
    for (int unsuitable = 0; ; unsuitable++) {
      try {
        return proceed(chain, request);
      } catch (Connections.UnsuitableException e) {
        // Nothing was sent, and OkHttp has dropped that connection.
        if (unsuitable >= MOST_UNSUITABLE) {
          throw e;
        }
      } catch (IOException e) {
        if (!isDeadConnection(e, attempt) || chain.call().isCanceled()) {
          throw e;
        }
        attempt.askForFreshConnection();
      }
    }
  }

  /** A time-out says nothing of the connection, nor do bytes that are no HTTP. */
  private static boolean isDeadConnection(IOException e, AttemptState attempt) {
    return attempt.repeatable()
        && !attempt.freshOnly()
        && attempt.onReusedConnection()
        && attempt.status() == 0
        && !(e instanceof ProtocolException)
        && !(e instanceof InterruptedIOException)
        && !Thread.currentThread().isInterrupted();
  }

  /**
   * OkHttp takes a 204 or 205 with a body for a violation, whose body means nothing to us, and a
   * 407 that comes without a proxy.
   */
  private static Response proceed(Chain chain, Request request) throws IOException {
    try {
      return chain.proceed(request);
    } catch (ProtocolException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("HTTP 204 had") || message.startsWith("HTTP 205 had")) {
        return without(request, Integer.parseInt(message.substring(5, 8)), "No Content");
      }
      if (message.contains("(407)")) {
        return without(request, 407, "Proxy Authentication Required");
      }
      throw e;
    }
  }

  private static Response without(Request request, int code, String message) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(code)
        .message(message)
        .body(ResponseBody.create(new byte[0], null))
        .build();
  }

  private static Response restored(Response answer, AttemptState attempt) {
    String retryAfter = attempt.withheldRetryAfter();
    return retryAfter == null
        ? answer
        : answer.newBuilder().header("Retry-After", retryAfter).build();
  }

  private static byte[] beginning(ResponseBody body) {
    Buffer beginning = new Buffer();
    try (body) {
      BufferedSource source = body.source();
      while (beginning.size() < Excerpt.MAX_BYTES
          && source.read(beginning, Excerpt.MAX_BYTES - beginning.size()) != -1) {
        // Each round moves what has arrived.
      }
    } catch (IOException | RuntimeException cutOff) {
      // The status has arrived and says more than the missing rest of its explanation.
      return beginning.readByteArray();
    }
    return beginning.readByteArray();
  }
}
