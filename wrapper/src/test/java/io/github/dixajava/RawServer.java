package io.github.dixajava;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that answers as no server should. Each connection carries one request; the n-th request
 * gets the n-th reaction, later ones the last.
 */
final class RawServer implements AutoCloseable {

  /** What the server does once it has read a request. */
  interface Reaction {
    void to(String request, Socket socket) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RawServer.class);

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Semaphore closedConnections = new Semaphore(0);
  private final List<Reaction> reactions;

  RawServer(Reaction... reactions) throws IOException {
    this.reactions = List.of(reactions);
    threads.execute(this::accept);
  }

  /** Writes these bytes and closes the connection. */
  static Reaction write(String answer) {
    return write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Reaction write(byte[] answer) {
    return (request, socket) -> socket.getOutputStream().write(answer);
  }

  /** Writes a beginning and resets the connection. */
  static Reaction reset(String beginning) {
    return (request, socket) -> {
      OutputStream out = socket.getOutputStream();
      out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.setSoLinger(true, 0);
    };
  }

  static String ok(String body) {
    return answer("200 OK", "Content-Type: application/json", body);
  }

  static String answer(String status, String header, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\n"
        + header
        + "\r\nContent-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** The requests so far, head and body. */
  List<String> requests() {
    return requests;
  }

  /** Waits until the server has closed one more connection. */
  void awaitClosedConnection() {
    closedConnections.acquireUninterruptibly();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String request = read(connection.getInputStream());
      int number = count.getAndIncrement();
      requests.add(request);
      reactions.get(Math.min(number, reactions.size() - 1)).to(request, connection);
      connection.getOutputStream().flush();
    } catch (IOException clientGone) {
      LOG.trace("The client has left", clientGone);
    }
    closedConnections.release();
  }

  private static String read(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no request");
      }
      head.append((char) c);
    }
    int length = 0;
    for (String line : head.toString().split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
