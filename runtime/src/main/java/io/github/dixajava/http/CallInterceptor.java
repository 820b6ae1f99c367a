package io.github.dixajava.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The last application interceptor, so that no other one can undo what it does: it sets the
 * timeouts of the call and gives a write that must not arrive twice a body that OkHttp sends once
 * only.
 */
final class CallInterceptor implements Interceptor {
  /** A new connection is never stale; other calls may pool theirs in between. */
  private static final int MAX_STALE = 3;

  private static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

  /** A pooled connection that the server has closed; nothing was sent. */
  static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
      super("the server has closed the pooled connection");
    }
  }

  /** Keeps OkHttp from sending a request again by itself. */
  private static final class WriteOnceBody extends RequestBody {
    private final RequestBody body;

    WriteOnceBody(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isDuplex() {
      return body.isDuplex();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    RetryingCall<?> call = chain.request().tag(RetryingCall.class);
    if (call == null) {
      return chain.proceed(chain.request());
    }
    Chain timed = timed(chain, call.options);
    if (!call.writesOnce()) {
      return proceed(timed, chain.request());
    }
    for (int stale = 1; ; stale++) {
      try {
        return proceed(timed, writtenOnce(chain.request()));
      } catch (StaleConnectionException e) {
        if (stale == MAX_STALE) {
          throw e;
        }
      }
    }
  }

  private static Request writtenOnce(Request request) {
    RequestBody body = request.body();
    return request
        .newBuilder()
        .method(request.method(), new WriteOnceBody(body == null ? EMPTY : body))
        .build();
  }

  private static Chain timed(Chain chain, CallOptions options) {
    Chain timed = chain;
    if (differs(options.connectTimeout(), chain.connectTimeoutMillis())) {
      timed = timed.withConnectTimeout(options.connectTimeout(), TimeUnit.MILLISECONDS);
    }
    if (differs(options.readTimeout(), chain.readTimeoutMillis())) {
      timed = timed.withReadTimeout(options.readTimeout(), TimeUnit.MILLISECONDS);
    }
    if (differs(options.writeTimeout(), chain.writeTimeoutMillis())) {
      timed = timed.withWriteTimeout(options.writeTimeout(), TimeUnit.MILLISECONDS);
    }
    return timed;
  }

  private static boolean differs(int asked, int present) {
    return asked != 0 && asked != present;
  }

  /**
   * OkHttp's CallServerInterceptor refuses a 204 or 205 with a body, which means nothing to us, and
   * its RetryAndFollowUpInterceptor a 407 that comes without a proxy.
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
}
