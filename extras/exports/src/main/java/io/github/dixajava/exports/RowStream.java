package io.github.dixajava.exports;

import static java.util.Objects.requireNonNull;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.UnreadableResponseException;
import io.github.dixajava.http.StreamedResponse;
import io.github.dixajava.http.Transport;
import io.github.dixajava.json.DixaJsonException;
import io.github.dixajava.json.JsonArrayReader;
import io.github.dixajava.json.MissingPropertyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The rows of one response, read while they arrive. */
final class RowStream<R> implements AutoCloseable {
  private static final int MAX_ROW_BYTES = 8 << 20;

  private final Transport transport;
  private final Call<?> call;
  private final Duration timeout;
  private final long opened = System.nanoTime();
  private final StreamedResponse response;
  private final RowKind<R> kind;
  private final JsonArrayReader<R> rows;
  private @Nullable R row;
  private @Nullable Object id;
  private @Nullable String problem;
  private boolean noArray;

  /**
   * Sends the request and waits for the head of the response.
   *
   * @param timeout the longest time that the rows may take
   * @throws DixaException if there is no successful response
   */
  RowStream(Transport transport, Call<?> call, RowKind<R> kind, Duration timeout) {
    this.transport = transport;
    this.call = call;
    this.timeout = timeout;
    this.kind = kind;
    this.response = transport.stream(call);
    this.rows = new JsonArrayReader<>(response.body().inputStream(), kind.type(), MAX_ROW_BYTES);
  }

  /**
   * Goes to the next row; false at the end of the array, which is the end of the response.
   *
   * @throws DixaException if the response is truncated, is no array, or takes too long
   */
  boolean next() {
    if (System.nanoTime() - opened > timeout.toNanos()) {
      throw new CallTimeoutException(
          "The response took longer than " + timeout, transport.details(call), true, null);
    }
    try {
      boolean isRow = rows.next();
      if (isRow) {
        read();
      }
      return isRow;
    } catch (IOException e) {
      throw response.failure(e);
    } catch (DixaJsonException e) {
      noArray = rows.index() < 0 && rows.bytesRead() > 0;
      throw new UnreadableResponseException(
          String.valueOf(e.getMessage()),
          transport.details(call).answered(response.head().status(), response.head().headers()),
          e.path(),
          e);
    }
  }

  private void read() {
    row = null;
    problem = null;
    try {
      R element = rows.element();
      id = element == null ? null : kind.id().apply(element);
      row = element;
      problem = element == null ? "expected an object but found null" : null;
    } catch (DixaJsonException e) {
      problem = e.getMessage();
    } catch (MissingPropertyException e) {
      problem = "the row has no id";
    }
  }

  /** The row; null if it cannot be read or has no id. */
  @Nullable R row() {
    return row;
  }

  /** The id of the row. */
  Object id() {
    return requireNonNull(id);
  }

  /**
   * What is known of a row that cannot be read.
   *
   * @param request what the request asked for
   */
  UnreadableRow unreadable(String request) {
    String json = new String(rows.json(), StandardCharsets.UTF_8);
    return new UnreadableRow(request, rows.index(), requireNonNull(problem), json);
  }

  /** A hash of the bytes of the row. */
  long hash() {
    return Arrays.hashCode(rows.json());
  }

  long bytes() {
    return rows.bytesRead();
  }

  /** Whether something has arrived, and it is no array. */
  boolean isNoArray() {
    return noArray;
  }

  /** Frees the connection; before the end of the response it closes it. */
  @Override
  public void close() {
    response.close();
  }
}
