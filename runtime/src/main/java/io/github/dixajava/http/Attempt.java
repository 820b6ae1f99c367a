package io.github.dixajava.http;

import okhttp3.Headers;
import okhttp3.Response;

/** What is seen of one attempt: by the thread that sends, and by one that ends the call. */
final class Attempt {
  private static final Headers NONE = Headers.of();

  final int number;
  final long startedAt = System.nanoTime();
  private final long endsAt;

  /** How often the request began to leave; at 0 it cannot have arrived. */
  volatile int sends;

  /** Whether other requests share the connection. */
  volatile boolean multiplexed;

  /** The HTTP status, 0 without a response. */
  volatile int status;

  volatile Headers headers = NONE;
  volatile byte[] errorBody = {};

  /**
   * @param number from 1
   * @param timeout in nanoseconds
   */
  Attempt(int number, long timeout) {
    this.number = number;
    this.endsAt = startedAt + timeout;
  }

  /** Nanoseconds until the attempt times out. */
  long left() {
    return endsAt - System.nanoTime();
  }

  void sending(boolean sharesConnection) {
    multiplexed = sharesConnection;
    int before = sends;
    sends = before + 1;
  }

  void responded(Response response) {
    headers = response.headers();
    status = response.code();
  }

  boolean hasErrorStatus() {
    int code = status;
    return code != 0 && (code < 200 || code > 299);
  }
}
