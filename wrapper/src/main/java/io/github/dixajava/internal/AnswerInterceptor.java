package io.github.dixajava.internal;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The last of the application interceptors: notes status and headers, bounds the decoded body, and
 * reads the body of an error here, where losing its rest does not lose the status.
 */
public final class AnswerInterceptor implements Interceptor {
  private static final long ERROR_BYTES = 16 * 1024;

  private final long maxBytes;

  public AnswerInterceptor(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response answer = restored(proceed(chain, request), request);
    AttemptState attempt = request.tag(AttemptState.class);
    if (attempt != null) {
      attempt.answered(answer.code(), answer.headers());
    }
    ResponseBody body = answer.body();
    if (body == null) {
      return answer;
    }
    ResponseBody bounded =
        answer.isSuccessful() ? new BoundedBody(body, maxBytes) : beginning(body);
    return answer.newBuilder().body(bounded).build();
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

  private static Response restored(Response answer, Request request) {
    AttemptState attempt = request.tag(AttemptState.class);
    String retryAfter = attempt == null ? null : attempt.withheldRetryAfter();
    return retryAfter == null
        ? answer
        : answer.newBuilder().header("Retry-After", retryAfter).build();
  }

  private static ResponseBody beginning(ResponseBody body) {
    Buffer beginning = new Buffer();
    try (body) {
      BufferedSource source = body.source();
      while (beginning.size() < ERROR_BYTES
          && source.read(beginning, ERROR_BYTES - beginning.size()) != -1) {
        // Each round moves what has arrived.
      }
    } catch (IOException cutOff) {
      // The status has arrived and says more than the missing rest of its explanation.
      return ResponseBody.create(beginning.readByteArray(), body.contentType());
    }
    return ResponseBody.create(beginning.readByteArray(), body.contentType());
  }
}
