package io.github.dixajava;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that answers with empty objects and keeps connections open, unless told otherwise. */
final class KeepingServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepingServer.class);
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
          .getBytes(StandardCharsets.US_ASCII);

  private static final String EXPLANATION = "{\"message\":\"Duplicate externalId\"}";

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition read = lock.newCondition();
  private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger secondRequestsToReset = new AtomicInteger();
  private final AtomicInteger errorsToCome = new AtomicInteger();
  private volatile int error;
  private volatile int answered = Integer.MAX_VALUE;

  KeepingServer() throws IOException {
    threads.execute(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /**
   * Reads so many requests that come over a connection used before, and resets in place of answers.
   */
  void resetKeptConnections(int times) {
    secondRequestsToReset.set(times);
  }

  /** Closes all connections, as a gateway does with idle ones. */
  void closeConnections() throws IOException {
    for (Socket connection : connections) {
      connection.close();
    }
  }

  /** Stays silent to all requests after the first ones. */
  void answerOnly(int requests) {
    answered = requests;
  }

  /** Answers the next requests with this status. */
  void answerWith(int status, int times) {
    error = status;
    errorsToCome.set(times);
  }

  /** Waits until so many requests were read. */
  void awaitRequests(int number) throws InterruptedException {
    lock.lock();
    try {
      while (requests.size() < number) {
        if (!read.await(10, TimeUnit.SECONDS)) {
          throw new AssertionError(requests.size() + " requests");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  int connections() {
    return connections.size();
  }

  /** First lines of all requests that were read. */
  List<String> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (int number = 1; read(in); number++) {
        if (number > 1 && secondRequestsToReset.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          connection.setSoLinger(true, 0);
          return;
        }
        if (errorsToCome.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          String answer =
              "HTTP/1.1 %d Word\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(error, EXPLANATION.length(), EXPLANATION);
          connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } else if (requests.size() <= answered) {
          connection.getOutputStream().write(ANSWER);
        }
      }
    } catch (IOException clientGone) {
      LOG.trace("The client has left", clientGone);
    }
  }

  private boolean read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return false;
      }
      head.append((char) c);
    }
    int length = 0;
    for (String line : head.toString().split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.readNBytes(length);
    lock.lock();
    try {
      requests.add(head.substring(0, head.indexOf("\r\n")));
      read.signalAll();
    } finally {
      lock.unlock();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    closeConnections();
    threads.shutdownNow();
  }
}
