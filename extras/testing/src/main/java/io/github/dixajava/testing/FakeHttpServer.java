package io.github.dixajava.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server for HTTP/1.1 on the loopback interface with a thread per connection. Unlike the JDK's
 * {@code HttpServer} it can reset connections and break off responses, and answers on a keep-alive
 * connection without the delay of Nagle's algorithm.
 */
final class FakeHttpServer {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final int BACKLOG = 200;
  private static final AtomicInteger THREADS = new AtomicInteger();

  /** Decides what is sent in response to a request. */
  interface Handler {
    WireResponse respond(FakeRequest request) throws InterruptedException;
  }

  private final Handler handler;
  private final ServerSocket listener;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "dixa-fake-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  private FakeHttpServer(Handler handler, ServerSocket listener) {
    this.handler = handler;
    this.listener = listener;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for a free one
   * @throws UncheckedIOException if the port is taken
   */
  static FakeHttpServer start(int port, Handler handler) {
    try {
      ServerSocket listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
      FakeHttpServer server = new FakeHttpServer(handler, listener);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetAddress address() {
    return listener.getInetAddress();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Closes all connections, those with a request in progress included. */
  void stop() {
    close(listener);
    connections.forEach(FakeHttpServer::close);
    threads.shutdownNow();
    try {
      // The port is free once the accepting thread has left the socket.
      boolean unused = threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    for (Socket socket = next(); socket != null; socket = next()) {
      Socket connection = socket;
      connections.add(connection);
      try {
        threads.execute(() -> serve(connection));
      } catch (RejectedExecutionException stopped) {
        close(connection);
      }
    }
  }

  /** Null once the server has stopped. */
  private @Nullable Socket next() {
    try {
      return listener.accept();
    } catch (IOException closed) {
      return null;
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean open = true;
      while (open) {
        FakeRequest request = FakeRequest.read(in, connection.getOutputStream());
        open =
            request != null
                && handler.respond(request).sendOn(connection)
                && !"close".equalsIgnoreCase(request.header("Connection"));
      }
    } catch (IOException gone) {
      // The client has closed the connection or does not speak HTTP, or the server was stopped.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException("the fake server cannot close a socket", e);
    }
  }
}
