package io.github.dixajava.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a listing at which another run, perhaps in another process, resumes: see {@link
 * Pager#resume(String)}.
 *
 * <p>A checkpoint knows the operation, a fingerprint of the arguments, the page size and the page
 * to come; that of an export also the end of its run. {@link #encode()} turns it into a line of
 * ASCII characters to be stored, {@link #parse(String)} reads it again. Treat the string as opaque.
 *
 * <pre>{@code
 * for (Page<Agent> page : dixa.agents().allAgents().resume(load()).pages()) {
 *   store(page.items(), page.checkpoint().encode());
 * }
 * }</pre>
 */
public final class Checkpoint {

  private static final String VERSION = "dixa2";
  private static final String NONE = "~";
  private static final int PARTS = 8;
  private static final int HASH_BYTES = 12;

  private final String operation;
  private final String fingerprint;
  private final @Nullable Integer pageSize;
  private final @Nullable String key;
  private final int skip;
  private final boolean finished;

  private Checkpoint(
      String operation,
      String fingerprint,
      @Nullable Integer pageSize,
      @Nullable String key,
      int skip,
      boolean finished) {
    this.operation = operation;
    this.fingerprint = fingerprint;
    this.pageSize = pageSize;
    this.key = key;
    this.skip = skip;
    this.finished = finished;
  }

  /** The beginning of a listing. */
  static Checkpoint start(PageSource<?> source, @Nullable Integer pageSize) {
    String fingerprint = fingerprint(source.parameters());
    String first = source.startKey(null);
    return new Checkpoint(source.operation(), fingerprint, pageSize, null, 0, false)
        .at(first, source);
  }

  /** The name of the operation that was paged. */
  public String operation() {
    return operation;
  }

  /** Whether the listing was read to its end. */
  public boolean isFinished() {
    return finished;
  }

  /** The page size of the listing: with another one its keys may mean other entries. */
  @Nullable Integer pageSize() {
    return pageSize;
  }

  /** The page to fetch, null for the first one. */
  @Nullable String key() {
    return key;
  }

  /** How many entries of that page were delivered already. */
  int skip() {
    return skip;
  }

  /** This checkpoint as the beginning of a run, for which a listing may have grown. */
  Checkpoint startedAgain(PageSource<?> source) {
    String start = source.startKey(key);
    return Objects.equals(start, key) ? this : at(start, source);
  }

  Checkpoint at(@Nullable String nextKey, PageSource<?> source) {
    boolean end = nextKey != null && source.isEnd(nextKey);
    return new Checkpoint(operation, fingerprint, pageSize, nextKey, 0, end);
  }

  Checkpoint end() {
    return new Checkpoint(operation, fingerprint, pageSize, null, 0, true);
  }

  Checkpoint skipping(int entries) {
    return new Checkpoint(operation, fingerprint, pageSize, key, entries, false);
  }

  /** Refuses a checkpoint of another listing. */
  Checkpoint requireFrom(PageSource<?> source) {
    if (!operation.equals(source.operation())) {
      throw new IllegalArgumentException(
          "the checkpoint belongs to %s, not to %s".formatted(operation, source.operation()));
    }
    if (!fingerprint.equals(fingerprint(source.parameters()))) {
      throw new IllegalArgumentException(
          "the checkpoint of %s was made with other arguments; resume with the same ones"
              .formatted(operation));
    }
    return this;
  }

  /** This checkpoint as a line of ASCII characters without spaces. */
  public String encode() {
    String fields =
        Stream.of(operation, fingerprint, pageSize, skip, finished, key)
            .map(Checkpoint::field)
            .collect(Collectors.joining("."));
    String text = VERSION + "." + fields;
    return text + "." + hash(text);
  }

  /**
   * Reads what {@link #encode()} returned.
   *
   * @throws IllegalArgumentException if the string is no checkpoint, is damaged, or was written by
   *     another version of this client
   */
  public static Checkpoint parse(String encoded) {
    String text = encoded.strip();
    String[] parts = text.split("\\.", -1);
    if (!parts[0].equals(VERSION)) {
      throw new IllegalArgumentException(
          parts[0].matches("dixa[0-9]{1,4}")
              ? "the checkpoint has version %s, but this client reads %s; start without it"
                  .formatted(parts[0], VERSION)
              : "not a checkpoint: it does not begin with " + VERSION);
    }
    if (parts.length != PARTS
        || !parts[PARTS - 1].equals(hash(text.substring(0, text.lastIndexOf('.'))))) {
      throw new IllegalArgumentException(
          "the checkpoint is damaged: characters are missing or changed");
    }
    try {
      @Nullable String[] fields =
          Arrays.stream(parts, 1, PARTS - 1).map(Checkpoint::value).toArray(String[]::new);
      Integer pageSize = fields[2] == null ? null : Integer.valueOf(fields[2]);
      int skip = Integer.parseInt(required(fields[3]));
      if (skip < 0 || (pageSize != null && pageSize < 1)) {
        throw new IllegalArgumentException("a count is negative");
      }
      return new Checkpoint(
          required(fields[0]),
          required(fields[1]),
          pageSize,
          fields[5],
          skip,
          Boolean.parseBoolean(fields[4]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a checkpoint: its fields do not fit together", e);
    }
  }

  private static String required(@Nullable String field) {
    if (field == null) {
      throw new IllegalArgumentException("a field is missing");
    }
    return field;
  }

  /** Arguments that are null count as not given; names and values cannot run into each other. */
  private static String fingerprint(Map<String, ?> parameters) {
    return hash(
        new TreeMap<String, Object>(parameters)
            .entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .map(Checkpoint::field)
                .collect(Collectors.joining(".")));
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
      return base64(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Checkpoint that
        && operation.equals(that.operation)
        && fingerprint.equals(that.fingerprint)
        && Objects.equals(pageSize, that.pageSize)
        && Objects.equals(key, that.key)
        && skip == that.skip
        && finished == that.finished;
  }

  @Override
  public int hashCode() {
    return Objects.hash(operation, fingerprint, pageSize, key, skip, finished);
  }

  @Override
  public String toString() {
    return "Checkpoint[" + operation + (finished ? ", finished]" : "]");
  }
}
