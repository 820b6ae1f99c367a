package io.github.dixajava.webhook;

import static io.github.dixajava.webhook.Delivery.OTHER_SECRET;
import static io.github.dixajava.webhook.Delivery.OTHER_SUBSCRIPTION;
import static io.github.dixajava.webhook.Delivery.SECRET;
import static io.github.dixajava.webhook.Delivery.SUBSCRIPTION;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.webhook.WebhookOutcome.Rejected;
import io.github.dixajava.webhook.WebhookOutcome.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests that are broken at random, always the same ones. */
class MutationTest {
  private static final int REQUESTS = 30_000;

  private final Random random = new Random(20261120);
  private final List<String> handled = new ArrayList<>();
  private final WebhookReceiver receiver =
      WebhookReceiver.builder()
          .secret(SUBSCRIPTION, SECRET)
          .secret(OTHER_SUBSCRIPTION, OTHER_SECRET)
          .tokenAuthorization("s3cret-token")
          .maxBodyBytes(600)
          .otherwise(event -> handled.add(event.raw().toString()))
          .build();
  private final Delivery genuine =
      Delivery.of("CONVERSATION_CLOSED", "e1").header("Authorization", "Bearer s3cret-token");

  @Test
  void noBrokenRequestIsAcceptedNorDoesAnyCrash() {
    TreeSet<String> reasons = new TreeSet<>();
    int unbroken = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Map<String, List<String>> headers = new HashMap<>(genuine.headers);
      byte[] body = genuine.body;
      int mutations = 1 + random.nextInt(3);
      for (int m = 0; m < mutations; m++) {
        if (random.nextInt(3) == 0) {
          body = mutate(body);
        } else {
          mutate(headers);
        }
      }
      WebhookOutcome outcome = receiver.receive(headers, body);
      if (outcome instanceof Rejected rejected) {
        reasons.add(rejected.reason().toString());
      } else {
        assertThat(saysTheSame(headers) && Arrays.equals(body, genuine.body))
            .as("accepted %s %s", headers, new String(body, UTF_8))
            .isTrue();
        unbroken++;
      }
    }
    assertThat(reasons)
        .containsExactly(
            "authorization missing",
            "authorization wrong",
            "body empty, something before the receiver may have read it",
            "body too large",
            "signature malformed",
            "signature missing",
            "signature version unknown",
            "signature wrong",
            "subscription missing",
            "subscription unknown");
    assertThat(unbroken).isBetween(1, REQUESTS / 5);
    assertThat(handled).isSubsetOf(DixaEvent.parse(genuine.body).raw().toString());
  }

  @Test
  void noGenuineBodyCrashesTheReading() {
    TreeSet<String> outcomes = new TreeSet<>();
    for (int i = 0; i < REQUESTS / 5; i++) {
      byte[] body = genuine.body;
      for (int m = random.nextInt(4); m >= 0; m--) {
        body = mutate(body);
      }
      genuine.header("X-DIXA-SIGNATURE", WebhookSecret.of(SECRET).sign(Delivery.NOW, body));
      WebhookOutcome outcome = receiver.receive(genuine.headers, body);
      assertThat(outcome).isNotInstanceOf(WebhookOutcome.Failed.class);
      outcomes.add(
          outcome instanceof Unreadable ? "unreadable" : outcome.getClass().getSimpleName());
    }
    assertThat(outcomes).contains("Handled", "Duplicate", "unreadable");
  }

  /**
   * What a receiver may read as the genuine headers: names in another case, blanks, more fields.
   */
  private boolean saysTheSame(Map<String, List<String>> headers) {
    List<String> wanted = fields(genuine.signature());
    String v1 = wanted.stream().filter(f -> f.startsWith("v1=")).findAny().orElse("");
    String t = wanted.stream().filter(f -> f.startsWith("t=")).findAny().orElse("");
    List<String> signature = fields(find(headers, "X-DIXA-SIGNATURE"));
    return signature.contains(v1)
        && signature.stream().filter(f -> f.startsWith("t=")).toList().equals(List.of(t))
        && SUBSCRIPTION.toString().equalsIgnoreCase(strip(find(headers, "X-DIXA-SUBSCRIPTION-ID")))
        && strip(find(headers, "Authorization")).matches("(?i:bearer +)?s3cret-token");
  }

  private static @Nullable String find(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .reduce((one, other) -> one + "," + other)
        .orElse(null);
  }

  private static List<String> fields(@Nullable String signature) {
    return Arrays.stream(strip(signature).split(",", -1))
        .map(field -> strip(field).toLowerCase(Locale.ROOT).replaceAll("\\s*=\\s*", "="))
        .toList();
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private void mutate(Map<String, List<String>> headers) {
    List<String> names = headers.keySet().stream().sorted().toList();
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    List<String> values = new ArrayList<>(headers.getOrDefault(name, List.of("")));
    String value = values.get(0);
    switch (random.nextInt(8)) {
      case 0 -> {
        headers.remove(name);
        return;
      }
      case 1 -> values.add(random.nextBoolean() ? value : OTHER_SUBSCRIPTION.toString());
      case 2 -> values.set(0, random.nextInt(5) == 0 ? "" : value.replace("v1", "v2"));
      case 3 -> values.set(0, " " + value + ",v3=1 , extra");
      case 4 -> {
        headers.remove(name);
        headers.put(
            random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT),
            values);
        return;
      }
      case 5 -> values.set(0, value.toUpperCase(Locale.ROOT));
      case 6 -> values.set(0, value.repeat(1 + random.nextInt(100)));
      default -> values.set(0, new String(mutate(value.getBytes(ISO_8859_1)), ISO_8859_1));
    }
    headers.put(name, values);
  }

  private byte[] mutate(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> { // a bit
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(3));
      case 3 -> { // a piece goes
        byte[] changed = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
        yield changed;
      }
      case 4 -> { // a piece comes twice
        byte[] changed = Arrays.copyOf(bytes, bytes.length + bytes.length - at);
        System.arraycopy(bytes, at, changed, bytes.length, bytes.length - at);
        yield changed;
      }
      default -> { // another character
        byte[] changed = bytes.clone();
        changed[at] = (byte) "\"{}[],:\\0\u00ff".charAt(random.nextInt(10));
        yield changed;
      }
    };
  }
}
