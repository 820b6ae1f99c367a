package io.github.dixajava.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Decides which kept connection may carry which request.
 *
 * <p>A server may close a connection that is kept open at any time. Whoever sends at that moment
 * gets no answer and does not know whether the request was read. What may be sent twice goes again;
 * a write does not, so it takes a kept connection only if nothing speaks against it:
 *
 * <ul>
 *   <li>it has been idle for less than the shortest time for which common servers keep one
 *   <li>a look at its socket, which waits for nothing, shows that the server has not closed it
 *   <li>it has shown that it outlives an answer: a request went over it after another one, or it
 *       was still open some milliseconds after its first answer
 *   <li>no write has failed lately on a kept connection
 * </ul>
 *
 * <p>Otherwise the write goes over a new connection. Any request, a GET too, gets no connection
 * that the look at the socket shows to be closed. With HTTP/2 a server says which requests it has
 * read when it closes, and OkHttp reads all the time, so there any connection is good.
 */
final class Connections {
  private static final long WRITES_UNTIL_IDLE = Duration.ofSeconds(4).toNanos();
  private static final long PROVEN_AFTER = Duration.ofMillis(10).toNanos();
  private static final long DISTRUST = Duration.ofMinutes(10).toNanos();

  /** The connection is not good enough; nothing was sent. */
  static final class UnsuitableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsuitableException() {
      super("a kept connection is not used for this request");
    }
  }

  /** What was seen of a connection. */
  static final class Use {
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long lastAnswer;

    void answered() {
      lastAnswer = System.nanoTime();
    }
  }

  private final Map<Connection, Use> uses = new ConcurrentHashMap<>();
  private volatile boolean writesFailed;
  private volatile long writesFailedAt;

  /**
   * Notes that a request is about to go over a connection.
   *
   * @throws UnsuitableException if it must not
   */
  Use use(Connection connection, AttemptState attempt) throws UnsuitableException {
    Use use = of(connection);
    boolean reused = use.requests.get() > 0;
    attempt.connected(reused);
    boolean multiplexed = connection.protocol() != Protocol.HTTP_1_1;
    if (reused && !multiplexed && (attempt.freshOnly() || !suits(connection, use, attempt))) {
      throw new UnsuitableException();
    }
    use.requests.incrementAndGet();
    return use;
  }

  private Use of(Connection connection) {
    Use known = uses.get(connection);
    if (known != null) {
      return known;
    }
    uses.keySet().removeIf(other -> other.socket().isClosed());
    Use first = new Use();
    Use raced = uses.putIfAbsent(connection, first);
    return raced == null ? first : raced;
  }

  /** Notes that a request got no answer. */
  void failed(AttemptState attempt) {
    if (attempt.onReusedConnection() && !attempt.repeatable()) {
      writesFailedAt = System.nanoTime();
      writesFailed = true;
    }
  }

  private boolean suits(Connection connection, Use use, AttemptState attempt) {
    if (attempt.repeatable()) {
      return connection.socket().getChannel() == null || isQuiet(connection, 0);
    }
    long idle = System.nanoTime() - use.lastAnswer;
    if (idle > WRITES_UNTIL_IDLE || haveWritesFailed()) {
      return false;
    }
    long wait = use.requests.get() > 1 ? 0 : Math.max(0, PROVEN_AFTER - idle);
    return isQuiet(connection, (int) ((wait + 999_999) / 1_000_000));
  }

  private boolean haveWritesFailed() {
    return writesFailed && System.nanoTime() - writesFailedAt < DISTRUST;
  }

  /**
   * Whether a connection that waits for nothing brings nothing, not even its end. The socket below
   * TLS tells as well: what comes unasked ends the connection there too.
   */
  private static boolean isQuiet(Connection connection, int waitMillis) {
    Socket socket = connection.socket();
    SocketChannel channel = socket.getChannel();
    try {
      if (channel != null && waitMillis == 0) {
        return isQuiet(channel);
      }
      Socket raw = channel == null ? socket : channel.socket();
      int timeout = raw.getSoTimeout();
      raw.setSoTimeout(Math.max(1, waitMillis));
      try {
        raw.getInputStream().read();
        return false;
      } catch (SocketTimeoutException nothing) {
        return true;
      } finally {
        raw.setSoTimeout(timeout);
      }
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  private static boolean isQuiet(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.read(ByteBuffer.allocate(1)) == 0;
    } finally {
      channel.configureBlocking(true);
    }
  }
}
