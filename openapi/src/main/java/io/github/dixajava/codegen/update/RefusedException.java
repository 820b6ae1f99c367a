package io.github.dixajava.codegen.update;

/** A description that does not take the place of the present one. Nothing was touched. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }

  RefusedException(String reason, Exception cause) {
    super(reason, cause);
  }
}
