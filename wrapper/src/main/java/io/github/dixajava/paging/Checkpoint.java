package io.github.dixajava.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in a listing from which another pager, perhaps in another process, goes on: see {@link
 * Pager#resume}.
 *
 * <p>A checkpoint knows the operation, a fingerprint of the arguments, the range of time, the page
 * size and the page to come. {@link #encode()} turns it into a line of text to be stored, {@link
 * #parse(String)} back. The text holds no argument but the range in clear; treat it as opaque.
 *
 * <pre>{@code
 * for (Page<Agent> page : agents.pages()) {
 *   store(page.items(), page.checkpoint().encode());
 * }
 * // later
 * client.agents().allAgents().resume(load());
 * }</pre>
 */
public final class Checkpoint {

  private final String operation;
  private final String fingerprint;
  private final @Nullable Integer size;
  private final Span span;
  private final @Nullable Instant latest;
  private final @Nullable Window window;
  private final Offset offset;

  Checkpoint(
      String operation,
      String fingerprint,
      @Nullable Integer size,
      Span span,
      @Nullable Instant latest,
      @Nullable Window window,
      Offset offset) {
    this.operation = operation;
    this.fingerprint = fingerprint;
    this.size = size;
    this.span = span;
    this.latest = latest;
    this.window = window;
    this.offset = offset;
  }

  /** The start of a listing. */
  static Checkpoint start(PageSource<?> source, @Nullable Integer size, Span span) {
    String fingerprint = CheckpointText.fingerprint(source.parameters());
    return new Checkpoint(source.operation(), fingerprint, size, span, null, null, Offset.START);
  }

  /**
   * Reads what {@link #encode()} wrote.
   *
   * @throws IllegalArgumentException if the text is no checkpoint or was damaged
   */
  public static Checkpoint parse(String text) {
    return CheckpointText.read(text);
  }

  /** This checkpoint as a line of ASCII text without spaces. */
  public String encode() {
    return CheckpointText.write(this);
  }

  /** The name of the operation that was paged. */
  public String operation() {
    return operation;
  }

  /** Whether the listing was read to its end. */
  public boolean isFinished() {
    return offset.finished();
  }

  String fingerprint() {
    return fingerprint;
  }

  /** The page size of the listing; with another one its keys may mean other entries. */
  @Nullable Integer size() {
    return size;
  }

  /** The range of time that is read, {@link Span#ALL} where there is none. */
  Span span() {
    return span;
  }

  /** The time of the latest entry delivered, kept while the end of the span is open. */
  @Nullable Instant latest() {
    return latest;
  }

  /** The part of an export that is to be read on; null in a plain listing. */
  @Nullable Window window() {
    return window;
  }

  Offset offset() {
    return offset;
  }

  /** Another place in the same listing. */
  Checkpoint at(@Nullable Window part, Offset place) {
    return new Checkpoint(operation, fingerprint, size, span, latest, part, place);
  }

  Checkpoint withLatest(@Nullable Instant time) {
    return new Checkpoint(operation, fingerprint, size, span, time, window, offset);
  }

  /** Refuses a checkpoint of another listing. */
  Checkpoint requireFrom(PageSource<?> source) {
    if (!operation.equals(source.operation())) {
      throw new IllegalArgumentException(
          "the checkpoint belongs to %s, not to %s".formatted(operation, source.operation()));
    }
    if (!fingerprint.equals(CheckpointText.fingerprint(source.parameters()))) {
      throw new IllegalArgumentException(
          "the checkpoint of %s was made with other arguments; resume with the same ones"
              .formatted(operation));
    }
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Checkpoint that && encode().equals(that.encode());
  }

  @Override
  public int hashCode() {
    return encode().hashCode();
  }

  @Override
  public String toString() {
    return "Checkpoint[" + operation() + (isFinished() ? ", finished]" : "]");
  }

  /**
   * A place in a listing.
   *
   * @param key the page to fetch, null for the first
   * @param skip how many of its entries were dealt with already
   * @param refused a key that this page must not lead to, null if there is none
   * @param finished whether the listing was read to its end
   */
  record Offset(@Nullable String key, int skip, @Nullable String refused, boolean finished) {

    static final Offset START = new Offset(null, 0, null, false);
    static final Offset END = new Offset(null, 0, null, true);

    static Offset at(String key) {
      return new Offset(key, 0, null, false);
    }
  }
}
