package io.github.dixajava.json;

/**
 * A property that the description calls required was missing or null in an answer, and was asked
 * for. The rest of the answer can be used all the same.
 */
public final class MissingPropertyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingPropertyException(String property) {
    super(
        property
            + " is declared as required, but Dixa's answer had no value for it;"
            + " the other properties can be read");
  }
}
