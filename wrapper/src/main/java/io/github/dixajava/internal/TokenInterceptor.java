package io.github.dixajava.internal;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Bucket smoother;

  /**
   * The interceptor of a client.
   *
   * @param smoother keeps requests apart that bunched up after the rate limit let them go
   */
  public TokenInterceptor(Credentials credentials, @Nullable Bucket smoother) {
    this.credentials = credentials;
    this.smoother = smoother;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    AttemptState attempt = request.tag(AttemptState.class);
    if (smoother != null) {
      smoother.asBlocking().consumeUninterruptibly(1);
      if (chain.call().isCanceled()) {
        throw new IOException("Canceled");
      }
    }
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
