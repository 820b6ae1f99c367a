package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  /**
   * Made with {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY} over the time, a dot and
   * the body.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Vector(String key, long t, byte[] body, String v1) {}

  static List<Vector> vectors() {
    return List.of(
        new Vector(
            "00",
            0,
            new byte[0],
            "b849d5a581847b281957065739df36df2463d1977ea8d6e1e4e6cf33fadc68c3"),
        new Vector(
            "6b65792d666f722d74657374732d6f6e6c79",
            1_769_904_000_000L,
            "{\"event_id\":\"5f0c\"}".getBytes(UTF_8),
            "9eb59f527f86b515cfc2b734c0fe443d56fdbd172fdfbfdaa72338c1eb1348df"),
        new Vector(
            "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F",
            1_795_650_240_123L,
            "{\"data\":{\"text\":\"Smørrebrød – 🚲\\r\\n\"}}".getBytes(UTF_8),
            "efcdcec62f23fc1f0127b0e3b0ea6c62245f7cdaa6e0aff294dd76168809652e"),
        new Vector(
            "ab".repeat(100),
            999_999_999_999_999_999L,
            "x".repeat(1000).getBytes(UTF_8),
            "236d4c19bdc2a863320f73ea37007aa61ddebfabc964e985562b4f2d660201e3"),
        new Vector(
            "0".repeat(63) + "7",
            1_795_650_240_123L,
            new byte[] {0, (byte) 0xff, (byte) 0xfe, (byte) 0x80, '{', '\n'},
            "59f856aaf338c181001b6ca211f57a88c3f4f40c03eecd42689a643259b8087b"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isTheOneThatOpenSslComputes(Vector vector) {
    String signature =
        WebhookSecret.of(vector.key).sign(Instant.ofEpochMilli(vector.t), vector.body);

    assertThat(signature).isEqualTo("t=" + vector.t + ",v1=" + vector.v1);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void passesIfOpenSslComputedIt(Vector vector) {
    WebhookReceiver receiver = WebhookReceiver.builder().secret(vector.key).build();
    String header = "t=" + vector.t + ",v1=" + vector.v1;

    WebhookOutcome outcome =
        receiver.receive(name -> name.equals("X-DIXA-SIGNATURE") ? header : null, vector.body);

    assertThat(outcome).isNotInstanceOf(WebhookOutcome.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "abc", "zz", "6b 65", "0x6b65"})
  void needsASecretInHexadecimal(String secret) {
    assertThatThrownBy(() -> WebhookSecret.of(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webhook secret");
  }

  @Test
  void aRefusedSecretIsNotRepeated() {
    assertThatThrownBy(() -> WebhookSecret.of("hush-hush"))
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void aSecretDoesNotShowItself() {
    assertThat(WebhookSecret.of(Delivery.SECRET)).hasToString("WebhookSecret[***]");
  }
}
