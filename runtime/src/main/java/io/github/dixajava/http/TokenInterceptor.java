package io.github.dixajava.http;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last of the network interceptors: refuses a connection that is not good enough, adds the
 * token where it belongs, after everyone else has seen the request, and notes that the request
 * leaves now.
 *
 * <p>It also withholds {@code Retry-After} of a 503: at 0 seconds OkHttp would send the request
 * again by itself, a POST as well, and no setting stops it.
 */
public final class TokenInterceptor implements Interceptor {
  private static final int UNAVAILABLE = 503;

  private final Credentials credentials;
  private final @Nullable OwnBuckets buckets;
  private final Connections connections = new Connections();

  /**
   * The interceptor of a client.
   *
   * @param buckets keep requests apart that bunched up after the rate limit let them go
   */
  public TokenInterceptor(Credentials credentials, @Nullable OwnBuckets buckets) {
    this.credentials = credentials;
    this.buckets = buckets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    AttemptState attempt = request.tag(AttemptState.class);
    Connection connection = chain.connection();
    if (attempt == null || connection == null) {
      return chain.proceed(authorized(request));
    }
    if (buckets != null && attempt.smoothFirst()) {
      smooth(buckets.smoother());
    }
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    Request authorized = authorized(request);
    Connections.Use use = connections.use(connection, attempt);
    attempt.sending();
    Response answer;
    try {
      answer = chain.proceed(authorized);
    } catch (IOException | RuntimeException | Error e) {
      if (!chain.call().isCanceled()) {
        connections.failed(attempt);
      }
      throw e;
    }
    use.answered();
    Response.Builder hidden = answer.newBuilder().request(request);
    attempt.answered(answer.code(), answer.headers());
    String retryAfter = answer.header("Retry-After");
    if (answer.code() == UNAVAILABLE && retryAfter != null) {
      attempt.withhold(retryAfter);
      hidden.removeHeader("Retry-After");
    }
    return hidden.build();
  }

  private Request authorized(Request request) {
    return credentials.belongTo(request.url())
        ? request.newBuilder().header("Authorization", credentials.headerValue()).build()
        : request;
  }

  private static void smooth(Bucket smoother) throws InterruptedIOException {
    try {
      smoother.asBlocking().consume(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before sending");
    }
  }
}
