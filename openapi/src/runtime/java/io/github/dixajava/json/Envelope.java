package io.github.dixajava.json;

/**
 * An answer whose only declared property is {@code data}; calls return what is inside.
 *
 * @param <T> what the answer carries
 */
public interface Envelope<T> {
  /** What the answer carries. */
  T data();
}
