package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a checkpoint: a version, the fields, and a check sum against cut or mixed text.
 */
final class CheckpointText {

  private static final String VERSION = "dixa1.";
  private static final int CHECK = 4;

  private CheckpointText() {}

  /** Absent arguments count as not given; lengths keep neighbours from running into each other. */
  static String fingerprint(Map<String, ?> parameters) {
    MessageDigest digest = sha256();
    new TreeMap<String, Object>(parameters)
        .forEach(
            (name, value) -> {
              if (value != null) {
                add(digest, name);
                add(digest, value.toString());
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  static String write(Checkpoint checkpoint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, checkpoint);
      out.flush();
      out.write(check(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Checkpoint checkpoint) throws IOException {
    out.writeUTF(checkpoint.operation());
    out.writeUTF(checkpoint.fingerprint());
    Integer size = checkpoint.size();
    out.writeInt(size == null ? 0 : size);
    write(out, checkpoint.span().from());
    write(out, checkpoint.span().to());
    write(out, checkpoint.latest());
    Window window = checkpoint.window();
    out.writeBoolean(window != null);
    if (window != null) {
      out.writeUTF(window.direction().name());
      out.writeLong(window.start());
      out.writeLong(window.end());
      out.writeLong(window.stop());
      out.writeBoolean(window.early());
    }
    Offset offset = checkpoint.offset();
    out.writeBoolean(offset.finished());
    out.writeInt(offset.skip());
    write(out, offset.key());
    write(out, offset.refused());
  }

  static Checkpoint read(String text) {
    String trimmed = text.strip();
    try {
      if (!trimmed.startsWith(VERSION)) {
        throw new IOException("another version");
      }
      byte[] bytes = Base64.getUrlDecoder().decode(trimmed.substring(VERSION.length()));
      byte[] fields = Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECK));
      if (!Arrays.equals(check(fields), Arrays.copyOfRange(bytes, fields.length, bytes.length))) {
        throw new IOException("another check sum");
      }
      return read(new DataInputStream(new ByteArrayInputStream(fields)));
    } catch (IllegalArgumentException | DateTimeException | IOException e) {
      throw new IllegalArgumentException("not a checkpoint, or a damaged one", e);
    }
  }

  private static Checkpoint read(DataInputStream in) throws IOException {
    String operation = in.readUTF();
    String fingerprint = in.readUTF();
    int size = in.readInt();
    Span span = new Span(readTime(in), readTime(in));
    Instant latest = readTime(in);
    Window window = null;
    if (in.readBoolean()) {
      Direction direction = Direction.valueOf(in.readUTF());
      long start = in.readLong();
      long end = in.readLong();
      window = new Window(direction, start, end, in.readLong(), in.readBoolean());
    }
    boolean finished = in.readBoolean();
    int skip = in.readInt();
    Offset offset = new Offset(readText(in), skip, readText(in), finished);
    return new Checkpoint(
        operation, fingerprint, size == 0 ? null : size, span, latest, window, offset);
  }

  private static void write(DataOutputStream out, @Nullable Instant time) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    }
  }

  private static @Nullable Instant readTime(DataInputStream in) throws IOException {
    return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      byte[] bytes = text.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static @Nullable String readText(DataInputStream in) throws IOException {
    return in.readBoolean() ? new String(in.readNBytes(in.readInt()), UTF_8) : null;
  }

  private static byte[] check(byte[] fields) {
    return Arrays.copyOf(sha256().digest(fields), CHECK);
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
