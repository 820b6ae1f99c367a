package io.github.dixajava.internal;

import org.jspecify.annotations.Nullable;

/** A body that cannot be read; becomes an exception of the API where the call is known. */
final class UnreadableBody extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final String what;
  final String jsonPath;
  final String excerpt;
  final boolean cutOff;

  UnreadableBody(
      String what, String jsonPath, String excerpt, boolean cutOff, @Nullable Throwable cause) {
    super(what, cause);
    this.what = what;
    this.jsonPath = jsonPath;
    this.excerpt = excerpt;
    this.cutOff = cutOff;
  }
}
