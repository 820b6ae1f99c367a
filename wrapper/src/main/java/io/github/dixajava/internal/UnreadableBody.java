package io.github.dixajava.internal;

import org.jspecify.annotations.Nullable;

/** A body that cannot be read; becomes an exception of the API where the call is known. */
final class UnreadableBody extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final String what;
  final String jsonPath;
  final transient byte[] body;
  final boolean cutOff;

  UnreadableBody(
      String what, String jsonPath, byte[] body, boolean cutOff, @Nullable Throwable cause) {
    super(what, cause);
    this.what = what;
    this.jsonPath = jsonPath;
    this.body = body;
    this.cutOff = cutOff;
  }
}
