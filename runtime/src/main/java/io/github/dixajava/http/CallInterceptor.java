package io.github.dixajava.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The first of the application interceptors: gives a request the headers and time-outs of its call,
 * notes a status that another interceptor made up, and lets nothing but an {@link IOException} out.
 * OkHttp would end a thread with anything else and leave the caller to its deadline.
 */
public final class CallInterceptor implements Interceptor {

  /** What an interceptor or another part of the HTTP client threw that it should not. */
  static final class UnexpectedFailure extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedFailure(Throwable cause) {
      super(cause.toString(), cause);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      AttemptState attempt = chain.request().tag(AttemptState.class);
      CallOptions options = attempt == null ? null : attempt.options();
      if (attempt == null || options == null) {
        return chain.proceed(chain.request());
      }
      Response answer = timed(chain, options).proceed(complete(chain.request(), options));
      return answer.code() == attempt.status() ? answer : AnswerInterceptor.noted(answer, attempt);
    } catch (RuntimeException | Error e) {
      throw new UnexpectedFailure(e);
    }
  }

  private static Request complete(Request request, CallOptions options) {
    if (options.headers().isEmpty() && options.query().isEmpty()) {
      return request;
    }
    Request.Builder builder = request.newBuilder();
    options.headers().forEach(builder::header);
    if (!options.query().isEmpty()) {
      HttpUrl.Builder url = request.url().newBuilder();
      options.query().forEach(url::setQueryParameter);
      builder.url(url.build());
    }
    return builder.build();
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
}
