package io.github.dixajava.paging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a listing from which another pager, perhaps in another process, goes on.
 *
 * <p>A checkpoint knows the operation, a fingerprint of the arguments and the key of the page to
 * come. {@link #encode()} turns it into a line of text to be stored, {@link #parse(String)} back.
 * The text holds no argument in clear; treat it as opaque.
 *
 * <pre>{@code
 * for (Page<Agent> page : agents.pages()) {
 *   store(page.items());
 *   save(page.checkpoint().encode());
 * }
 * // later
 * client.agents().agents().from(Checkpoint.parse(load()))
 * }</pre>
 */
public final class Checkpoint {

  private final Listing listing;
  private final Position position;

  Checkpoint(Listing listing, Position position) {
    this.listing = listing;
    this.position = position;
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
    return CheckpointText.write(listing, position);
  }

  /** The name of the operation that was paged. */
  public String operation() {
    return listing.operation();
  }

  /** Whether the listing was read to its end, so that a pager from here delivers nothing. */
  public boolean isFinished() {
    return position.finished();
  }

  Position position() {
    return position;
  }

  /** Refuses a checkpoint of another listing. */
  Checkpoint requireFrom(Listing other) {
    if (!listing.operation().equals(other.operation())) {
      throw new IllegalArgumentException(
          "the checkpoint belongs to %s, not to %s"
              .formatted(listing.operation(), other.operation()));
    }
    if (!listing.fingerprint().equals(other.fingerprint())) {
      throw new IllegalArgumentException(
          "the checkpoint of %s was made with other arguments; resume with the same ones"
              .formatted(other.operation()));
    }
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Checkpoint that
        && listing.equals(that.listing)
        && position.equals(that.position);
  }

  @Override
  public int hashCode() {
    return Objects.hash(listing, position);
  }

  @Override
  public String toString() {
    return "Checkpoint[" + operation() + (isFinished() ? ", finished]" : "]");
  }
}
