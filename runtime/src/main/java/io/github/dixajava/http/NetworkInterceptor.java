package io.github.dixajava.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last network interceptor: takes a permit for each time that OkHttp sends, refuses a stale
 * connection to a write that must not arrive twice, and adds the token where it belongs, after
 * everyone else has seen the request.
 */
final class NetworkInterceptor implements Interceptor {
  private final Secrets secrets;
  private final RateLimiter limiter;
  private final ConnectionPool pool;
  private final boolean hidesToken;
  private final Set<Connection> used = ConcurrentHashMap.newKeySet();

  /**
   * @param hidesToken whether responses show their request to interceptors that are not ours
   */
  NetworkInterceptor(
      Secrets secrets, RateLimiter limiter, ConnectionPool pool, boolean hidesToken) {
    this.hidesToken = hidesToken;
    this.secrets = secrets;
    this.limiter = limiter;
    this.pool = pool;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RetryingCall<?> call = request.tag(RetryingCall.class);
    Connection connection = chain.connection();
    if (call == null || connection == null) {
      return chain.proceed(authorized(request));
    }
    Attempt attempt = call.attempt();
    smooth(call, attempt);
    Request authorized = authorized(request);
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    boolean multiplexed = connection.protocol() != Protocol.HTTP_1_1;
    if (!multiplexed && call.writesOnce() && used.contains(connection) && !isQuiet(connection)) {
      pool.evictAll();
      throw new CallInterceptor.StaleConnectionException();
    }
    attempt.sending(multiplexed);
    Response response = chain.proceed(authorized);
    attempt.responded(response);
    if (!multiplexed && used.add(connection)) {
      used.removeIf(other -> other.socket().isClosed());
    }
    return hidesToken ? response.newBuilder().request(request).build() : response;
  }

  private void smooth(RetryingCall<?> call, Attempt attempt) throws IOException {
    CompletableFuture<Boolean> permit = limiter.smooth(attempt.left());
    call.waitsFor(permit);
    try {
      if (!permit.get()) {
        throw new SocketTimeoutException("no permit to send in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before sending");
    } catch (CancellationException e) {
      throw new IOException("Canceled", e);
    } catch (ExecutionException e) {
      throw new IOException("the rate limit failed", e.getCause());
    }
  }

  private Request authorized(Request request) {
    return secrets.belongTo(request.url())
        ? request.newBuilder().header("Authorization", secrets.authorization()).build()
        : request;
  }

  /**
   * Whether a connection that waits for nothing brings nothing, not even its end. It has carried a
   * response before, so that the session tickets of TLS have been read. The socket below TLS tells
   * as well: whatever comes unasked ends the connection there too.
   */
  private static boolean isQuiet(Connection connection) {
    SocketChannel channel = connection.socket().getChannel();
    if (channel == null) {
      return true;
    }
    try {
      channel.configureBlocking(false);
      try {
        return channel.read(ByteBuffer.allocate(1)) == 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }
}
