package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a checkpoint: a version, the fields, and a check sum against cut or mixed text.
 */
final class CheckpointText {

  private static final String VERSION = "dixa1.";
  private static final int CHECK = 4;

  private CheckpointText() {}

  static String write(Listing listing, Position position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(listing.operation());
      out.writeUTF(listing.fingerprint());
      out.writeBoolean(position.finished());
      out.writeInt(position.skip());
      Long refused = position.refused();
      out.writeBoolean(refused != null);
      out.writeLong(refused == null ? 0 : refused);
      String key = position.key();
      out.writeBoolean(key != null);
      out.write(key == null ? new byte[0] : key.getBytes(UTF_8));
      out.flush();
      out.write(check(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  static Checkpoint read(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith(VERSION)) {
      throw broken(null);
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(trimmed.substring(VERSION.length()));
      int length = bytes.length - CHECK;
      if (length < 0) {
        throw broken(null);
      }
      byte[] fields = Arrays.copyOf(bytes, length);
      if (!Arrays.equals(check(fields), 0, CHECK, bytes, length, bytes.length)) {
        throw broken(null);
      }
      return fields(new DataInputStream(new ByteArrayInputStream(fields)));
    } catch (IllegalArgumentException | IOException e) {
      throw broken(e);
    }
  }

  private static Checkpoint fields(DataInputStream in) throws IOException {
    Listing listing = new Listing(in.readUTF(), in.readUTF());
    boolean finished = in.readBoolean();
    int skip = in.readInt();
    boolean hasRefused = in.readBoolean();
    long refused = in.readLong();
    String key = in.readBoolean() ? new String(in.readAllBytes(), UTF_8) : null;
    return new Checkpoint(listing, new Position(key, skip, hasRefused ? refused : null, finished));
  }

  private static byte[] check(byte[] fields) {
    return Arrays.copyOf(Digests.sha256(fields), CHECK);
  }

  private static IllegalArgumentException broken(@Nullable Exception cause) {
    return new IllegalArgumentException("not a checkpoint, or a damaged one", cause);
  }
}
