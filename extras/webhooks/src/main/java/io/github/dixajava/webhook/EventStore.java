package io.github.dixajava.webhook;

/**
 * Remembers which events were handled, so that each is handled once although Dixa delivers it more
 * than once, also to several processes at the same moment.
 *
 * <p>A claim precedes the handling. It is committed afterwards, or released if the handling failed.
 * A claim for which neither happens, because the process died, ends by itself after a time, the
 * lease: from then on the event can be claimed again. Hence an event is handled at least once;
 * twice only if the process ended between claim and commit, or if handling took longer than the
 * lease.
 *
 * <p>Implementations are thread-safe. Their methods may throw any unchecked exception.
 */
public interface EventStore {
  /**
   * Asks for the right to handle an event.
   *
   * @param key the subscription and the event, at most 200 characters
   */
  Claim claim(String key);

  /**
   * Remembers that the event of a granted claim was handled, even if the lease is over by now.
   *
   * @throws IllegalArgumentException if the claim was not granted
   */
  void commit(Claim claim);

  /**
   * Gives a granted claim back; does nothing if its lease is over and another one has claimed.
   *
   * @throws IllegalArgumentException if the claim was not granted
   */
  void release(Claim claim);

  /** How a claim was answered. */
  enum State {
    /** The event is the caller's to handle. */
    GRANTED,
    /** Somebody else is handling the event. */
    IN_PROGRESS,
    /** The event was handled. */
    DONE
  }

  /**
   * The answer to a claim.
   *
   * @param key what was claimed
   * @param state whether it was granted
   * @param token tells this claim from every other one for the same key
   */
  record Claim(String key, State state, String token) {
    /**
     * The key, if the claim was granted.
     *
     * @throws IllegalArgumentException if it was not: it is not the caller's to commit or release
     */
    public String grantedKey() {
      if (state != State.GRANTED) {
        throw new IllegalArgumentException("The claim was not granted: " + state);
      }
      return key;
    }
  }
}
