package io.github.dixajava.webhook;

/**
 * Remembers which events were handled, so that each is handled once although Dixa may deliver it
 * several times, also to several processes at the same time.
 *
 * <p>An event is claimed before it is handled. The claim is committed afterwards, or released if
 * the handler failed. A claim that is neither committed nor released, because the process died,
 * expires after its lease: from then on the event can be claimed again. So an event is handled at
 * least once; twice only if the process died between claim and commit, if the handler took longer
 * than the lease, or if the commit failed.
 *
 * <p>Implementations must be thread-safe. Their methods may throw any unchecked exception.
 */
public interface EventStore {
  /**
   * Claims an event.
   *
   * @param key identifies the subscription and the event; at most 200 printable ASCII characters,
   *     none of which is an upper-case letter, so that every collation tells keys apart
   */
  Claim claim(String key);

  /**
   * Remembers that the event of a granted claim was handled, even if the lease has expired.
   *
   * @throws IllegalArgumentException if the claim was not granted
   */
  void commit(Claim claim);

  /**
   * Gives a granted claim back; does nothing if its lease has expired and the event was claimed
   * again.
   *
   * @throws IllegalArgumentException if the claim was not granted
   */
  void release(Claim claim);

  /** The result of a claim. */
  enum State {
    /** The caller handles the event. */
    GRANTED,
    /** The event is being handled by another caller. */
    IN_PROGRESS,
    /** The event was handled. */
    DONE
  }

  /**
   * A claim and its result.
   *
   * @param key the key that was claimed
   * @param state whether it was granted
   * @param token distinguishes this claim from every other claim of the same key
   */
  record Claim(String key, State state, String token) {
    /**
     * Returns the key if the claim was granted.
     *
     * @throws IllegalArgumentException if it was not: the caller must not commit or release it
     */
    public String grantedKey() {
      if (state != State.GRANTED) {
        throw new IllegalArgumentException("the claim must be GRANTED, but was " + state);
      }
      return key;
    }
  }
}
