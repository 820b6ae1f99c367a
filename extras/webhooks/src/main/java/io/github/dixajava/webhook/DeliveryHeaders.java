package io.github.dixajava.webhook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a delivery that matter.
 *
 * @param signature {@code X-DIXA-SIGNATURE}
 * @param subscription {@code X-DIXA-SUBSCRIPTION-ID}
 * @param authorization {@code Authorization}
 */
record DeliveryHeaders(
    @Nullable String signature, @Nullable String subscription, @Nullable String authorization) {
  private static final String SIGNATURE = "X-DIXA-SIGNATURE";
  private static final String SUBSCRIPTION = "X-DIXA-SUBSCRIPTION-ID";
  private static final String AUTHORIZATION = "Authorization";

  static DeliveryHeaders of(Function<String, @Nullable String> header) {
    return new DeliveryHeaders(
        header.apply(SIGNATURE), header.apply(SUBSCRIPTION), header.apply(AUTHORIZATION));
  }

  /** Names in any case. A header that comes twice is one list, as HTTP has it. */
  static DeliveryHeaders of(Map<String, List<String>> headers) {
    return of(name -> joined(headers, name));
  }

  private static @Nullable String joined(Map<String, List<String>> headers, String wanted) {
    List<String> values =
        headers.entrySet().stream()
            .filter(entry -> wanted.equalsIgnoreCase(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .filter(Objects::nonNull)
            .toList();
    return values.isEmpty() ? null : String.join(",", values);
  }

  @Override
  public String toString() {
    return "DeliveryHeaders[subscription=" + subscription + "]";
  }
}
