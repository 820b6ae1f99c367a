package io.github.dixajava.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last of the network interceptors: adds the token where it belongs, after everyone else has
 * seen the request, and notes that the request leaves now.
 *
 * <p>It also withholds {@code Retry-After} of a 503: at 0 seconds OkHttp would send the request
 * again by itself, a POST as well, and no setting stops it.
 */
public final class TokenInterceptor implements Interceptor {
  private static final int UNAVAILABLE = 503;

  private final Credentials credentials;

  public TokenInterceptor(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    AttemptState attempt = request.tag(AttemptState.class);
    if (attempt != null) {
      attempt.sending();
    }
    Request authorized =
        credentials.belongTo(request.url())
            ? request.newBuilder().header("Authorization", credentials.headerValue()).build()
            : request;
    Response answer = chain.proceed(authorized).newBuilder().request(request).build();
    String retryAfter = answer.header("Retry-After");
    if (attempt != null && answer.code() == UNAVAILABLE && retryAfter != null) {
      attempt.withhold(retryAfter);
      return answer.newBuilder().removeHeader("Retry-After").build();
    }
    return answer;
  }
}
