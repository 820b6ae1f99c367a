package io.github.dixajava.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A body that refuses to become larger than allowed, counted after decompression. */
final class BoundedBody extends ResponseBody {

  /** More bytes than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long maxBytes) {
      super("larger than the allowed " + maxBytes + " bytes");
    }
  }

  private final ResponseBody body;
  private final BufferedSource source;

  BoundedBody(ResponseBody body, long maxBytes) {
    this.body = body;
    this.source = Okio.buffer(new Bound(body.source(), maxBytes));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class Bound extends ForwardingSource {
    private final long maxBytes;
    private long left;

    Bound(Source source, long maxBytes) {
      super(source);
      this.maxBytes = maxBytes;
      this.left = maxBytes;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new TooLargeException(maxBytes);
      }
      return read;
    }
  }
}
