package io.github.dixajava.http;

import io.github.dixajava.error.DixaException;
import java.io.IOException;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * A successful response whose body is read while it arrives. A gap longer than the read timeout
 * ends it, the deadline of the call does not; closing the transport or an interrupt ends it too.
 * Close it, also when it was not read to its end. Not thread-safe.
 */
public final class StreamedResponse implements AutoCloseable {
  private final Response response;
  private final RetryingCall<StreamedResponse> call;

  StreamedResponse(Response response, RetryingCall<StreamedResponse> call) {
    this.response = response;
    this.call = call;
  }

  /** Status and headers. */
  public ResponseHead head() {
    return call.head();
  }

  /**
   * The body, decompressed. What reading throws becomes an exception of the API by {@link
   * #failure}; a body that is truncated throws, too, as far as its transfer tells.
   */
  public BufferedSource body() {
    return response.body().source();
  }

  /** What the failure of reading means. */
  public DixaException failure(IOException thrown) {
    return call.streamFailure(thrown);
  }

  /** Frees the connection; before the end of the body it closes it. */
  @Override
  public void close() {
    call.finish();
    response.close();
  }
}
