package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

final class Digests {

  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    return algorithm().digest(bytes);
  }

  /** Absent arguments count as not given; lengths keep neighbours from running into each other. */
  static String fingerprint(Map<String, ?> parameters) {
    MessageDigest digest = algorithm();
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

  /** Eight bytes by which a page key is remembered. */
  static long mark(String key) {
    return ByteBuffer.wrap(sha256(key.getBytes(UTF_8))).getLong();
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
