package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as Dixa would send it, to be changed by tests. */
final class Delivery {
  static final String SECRET = "6b65792d666f722d74657374732d6f6e6c79";
  static final String OTHER_SECRET = "6f746865722d6b6579";
  static final UUID SUBSCRIPTION = UUID.fromString("0c6f37a4-5c8e-4a9e-8f6e-2d1f3a7b9c10");
  static final UUID OTHER_SUBSCRIPTION = UUID.fromString("9ad2a3e1-77b0-4c0f-9d5c-6f1f0f8d2b31");
  static final Instant NOW = Instant.parse("2026-11-20T08:30:00.125Z");

  final Map<String, List<String>> headers = new LinkedHashMap<>();
  final byte[] body;

  private Delivery(byte[] body) {
    this.body = body;
  }

  /** A signed delivery of a body. */
  static Delivery of(String body) {
    Delivery delivery = new Delivery(body.getBytes(UTF_8));
    return delivery
        .header("Content-Type", "application/json")
        .header("X-DIXA-SUBSCRIPTION-ID", SUBSCRIPTION.toString())
        .header("X-DIXA-SIGNATURE", WebhookSecret.of(SECRET).sign(NOW, delivery.body));
  }

  /** A signed delivery of an event about a conversation. */
  static Delivery of(String name, String eventId) {
    return of(event(name, eventId));
  }

  static String event(String name, String eventId) {
    return """
        {"event_id":"%s","event_fqn":"%s","event_version":"1",\
        "event_timestamp":"2026-11-20T08:29:59.870Z",\
        "organization":{"id":"77f0c0de-1f6e-4f3f-9b63-4a1b6f5e2d90","name":"Fjord Bikes"},\
        "data":{"conversation":{"csid":7301,"channel":"EMAIL","status":"CLOSED"}}}"""
        .formatted(eventId, name);
  }

  Delivery header(String name, String... values) {
    headers.put(name, List.of(values));
    return this;
  }

  Delivery without(String name) {
    headers.remove(name);
    return this;
  }

  /** The same headers and body with the names of the headers in lower case. */
  Delivery withLowerCaseNames() {
    Map<String, List<String>> before = Map.copyOf(headers);
    headers.clear();
    before.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return this;
  }

  /** The first value of a header, null if there is none. */
  @Nullable String first(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  String signature() {
    return headers.getOrDefault("X-DIXA-SIGNATURE", List.of()).get(0);
  }

  WebhookOutcome to(WebhookReceiver receiver) {
    return receiver.receive(headers, body);
  }
}
