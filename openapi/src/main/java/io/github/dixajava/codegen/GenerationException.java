package io.github.dixajava.codegen;

/** The description cannot be turned into Java; the message says what to do about it. */
public final class GenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GenerationException(String message) {
    super(message);
  }
}
