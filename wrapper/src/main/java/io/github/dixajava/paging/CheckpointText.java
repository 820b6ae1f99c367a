package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dixajava.paging.Checkpoint.Offset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a checkpoint: a version, the fields in base64 with dots between, and a check sum
 * against cut or mixed text.
 */
final class CheckpointText {

  private static final String VERSION = "dixa1";
  private static final int FIELDS = 14;
  private static final String NONE = "~";

  /** Bytes of a hash. */
  private static final int HASH = 12;

  private CheckpointText() {}

  /** Absent arguments count as not given; names and values cannot run into each other. */
  static String fingerprint(Map<String, ?> parameters) {
    return hash(
        new TreeMap<String, Object>(parameters)
            .entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .map(CheckpointText::field)
                .collect(Collectors.joining(".")));
  }

  static String write(Checkpoint checkpoint) {
    Span span = checkpoint.span();
    Window window = checkpoint.window();
    Offset offset = checkpoint.offset();
    Object[] fields = {
      checkpoint.operation(),
      checkpoint.fingerprint(),
      checkpoint.size(),
      span.from(),
      span.to(),
      checkpoint.latest(),
      window == null ? null : window.direction(),
      window == null ? null : window.start(),
      window == null ? null : window.end(),
      window == null ? null : window.stop(),
      window == null ? null : window.early(),
      offset.finished() ? null : offset.skip(),
      offset.key(),
      offset.refused()
    };
    String text =
        VERSION
            + Arrays.stream(fields).map(field -> "." + field(field)).collect(Collectors.joining());
    return text + "." + hash(text);
  }

  static Checkpoint read(String text) {
    String whole = text.strip();
    int end = Math.max(0, whole.lastIndexOf('.'));
    String[] parts = whole.split("\\.", -1);
    if (parts.length != FIELDS + 2
        || !parts[0].equals(VERSION)
        || !parts[FIELDS + 1].equals(hash(whole.substring(0, end)))) {
      throw new IllegalArgumentException("not a checkpoint, or a damaged one");
    }
    return read(Arrays.stream(parts).skip(1).map(CheckpointText::value).toArray(String[]::new));
  }

  private static Checkpoint read(@Nullable String[] fields) {
    String size = fields[2];
    String direction = fields[6];
    Window window =
        direction == null
            ? null
            : new Window(
                TimeOrder.valueOf(direction),
                Long.parseLong(fields[7]),
                Long.parseLong(fields[8]),
                Long.parseLong(fields[9]),
                Boolean.parseBoolean(fields[10]));
    String skip = fields[11];
    return new Checkpoint(
        String.valueOf(fields[0]),
        String.valueOf(fields[1]),
        size == null ? null : Integer.valueOf(size),
        new Span(time(fields[3]), time(fields[4])),
        time(fields[5]),
        window,
        skip == null
            ? Offset.END
            : new Offset(fields[12], Integer.parseInt(skip), fields[13], false));
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static String field(@Nullable Object value) {
    return value == null ? NONE : base64(value.toString().getBytes(UTF_8));
  }

  private static @Nullable String value(String field) {
    return field.equals(NONE) ? null : new String(Base64.getUrlDecoder().decode(field), UTF_8);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return base64(Arrays.copyOf(digest, HASH));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
