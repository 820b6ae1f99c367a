package io.github.dixajava.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Answers each path with always the same, over plain sockets or TLS, with as little work of its own
 * as can be. Keeps connections, one thread for each.
 */
final class LoopbackServer implements AutoCloseable {
  private static final int BACKLOG = 4096;
  private static final String LENGTH = "content-length: ";

  private final Map<String, Function<String, byte[]>> answers = new HashMap<>();
  private final ServerSocket server;
  private final String scheme;

  LoopbackServer() throws IOException {
    this(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), "http");
  }

  LoopbackServer(Certificate certificate) throws IOException {
    this(
        certificate
            .context()
            .getServerSocketFactory()
            .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
        "https");
  }

  private LoopbackServer(ServerSocket server, String scheme) {
    this.server = server;
    this.scheme = scheme;
  }

  /** Answers 200 with this JSON to requests whose first line begins like this. */
  LoopbackServer answer(String request, String json) {
    byte[] answer = ok(json);
    answers.put(request, line -> answer);
    return this;
  }

  /** Answers with what a function makes of the first line. */
  LoopbackServer answer(String request, UnaryOperator<String> json) {
    answers.put(request, line -> ok(json.apply(line)));
    return this;
  }

  private static byte[] ok(String json) {
    byte[] body = json.getBytes(UTF_8);
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] answer = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  LoopbackServer start() {
    daemon(
        () -> {
          while (true) {
            Socket socket = server.accept();
            daemon(() -> serve(socket));
          }
        });
    return this;
  }

  String url() {
    return scheme + "://localhost:" + server.getLocalPort();
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException closed) {
                // By the client, or by close().
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    OutputStream out = socket.getOutputStream();
    StringBuilder line = new StringBuilder();
    while (readLine(in, line)) {
      byte[] answer = answerTo(line.toString());
      int length = 0;
      while (readLine(in, line) && !line.isEmpty()) {
        if (line.length() > LENGTH.length()
            && line.substring(0, LENGTH.length()).equalsIgnoreCase(LENGTH)) {
          length = Integer.parseInt(line.substring(LENGTH.length()));
        }
      }
      in.skipNBytes(length);
      out.write(answer);
    }
    socket.close();
  }

  private byte[] answerTo(String request) {
    for (Map.Entry<String, Function<String, byte[]>> answer : answers.entrySet()) {
      if (request.startsWith(answer.getKey())) {
        return answer.getValue().apply(request);
      }
    }
    throw new IllegalStateException("no answer to " + request);
  }

  private static boolean readLine(InputStream in, StringBuilder line) throws IOException {
    line.setLength(0);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return false;
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
