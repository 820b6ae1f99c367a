package io.github.dixajava;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks just enough HTTP/2, without TLS and from the first byte, to react to each
 * request. The n-th request gets the n-th reaction, later ones the last.
 */
final class Http2Server implements AutoCloseable {

  /** What the server sends when it has read the head of a request. */
  interface Reaction {
    byte[] to(int stream) throws IOException;
  }

  /** 200 with an empty object. */
  static final Reaction OK =
      stream -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(frame(1, 4, stream, new byte[] {(byte) 0x88})); // HEADERS, ":status: 200"
        out.write(frame(0, 1, stream, "{}".getBytes(StandardCharsets.US_ASCII))); // DATA, the end
        return out.toByteArray();
      };

  /** RST_STREAM with REFUSED_STREAM: the request was not read. */
  static final Reaction REFUSED = stream -> frame(3, 0, stream, new byte[] {0, 0, 0, 7});

  /** GOAWAY that leaves out all streams, without an error. */
  static final Reaction GONE = stream -> frame(7, 0, 0, new byte[8]);

  /** Nothing. */
  static final Reaction SILENCE = stream -> new byte[0];

  private static final Logger LOG = LoggerFactory.getLogger(Http2Server.class);
  private static final int PREFACE = 24;

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<Reaction> reactions;

  Http2Server(Reaction... reactions) throws IOException {
    this.reactions = List.of(reactions);
    threads.execute(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  int connections() {
    return connections.size();
  }

  private static byte[] frame(int type, int flags, int stream, byte[] payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    return frame;
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
      DataInputStream in = new DataInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      in.readFully(new byte[PREFACE]);
      out.write(frame(4, 0, 0, new byte[0])); // SETTINGS
      while (true) {
        int length = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        int stream = in.readInt();
        in.readFully(new byte[length]);
        if (type == 1) {
          int number = requests.getAndIncrement();
          out.write(reactions.get(Math.min(number, reactions.size() - 1)).to(stream));
          out.flush();
        }
      }
    } catch (IOException clientGone) {
      LOG.trace("The client has left", clientGone);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
