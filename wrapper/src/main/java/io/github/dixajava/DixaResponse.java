package io.github.dixajava;

import io.github.dixajava.http.ResponseHead;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value that a call brought, with status and headers of the answer. Immutable.
 *
 * @param <T> what the call returns
 */
public final class DixaResponse<T extends @Nullable Object> {
  private final T value;
  private final ResponseHead head;

  private DixaResponse(T value, ResponseHead head) {
    this.value = value;
    this.head = head;
  }

  static <T extends @Nullable Object> DixaResponse<T> of(T value, @Nullable ResponseHead head) {
    if (head == null) {
      throw new IllegalArgumentException("call must make a call with the client that it gets");
    }
    return new DixaResponse<>(value, head);
  }

  /** The value. */
  public T value() {
    return value;
  }

  /** HTTP status, 200 to 299. */
  public int status() {
    return head.status();
  }

  /** Headers by lower-case name; a token in them is masked. */
  public Map<String, List<String>> headers() {
    return head.headers();
  }

  /** The first header of this name, whatever its case; null if there is none. */
  public @Nullable String header(String name) {
    List<String> values = head.headers().get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.get(0);
  }

  /** The status; the value may be personal data. */
  @Override
  public String toString() {
    return "DixaResponse[" + status() + "]";
  }
}
