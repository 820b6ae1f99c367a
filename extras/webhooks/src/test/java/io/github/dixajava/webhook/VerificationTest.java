package io.github.dixajava.webhook;

import static io.github.dixajava.webhook.Delivery.NOW;
import static io.github.dixajava.webhook.Delivery.OTHER_SECRET;
import static io.github.dixajava.webhook.Delivery.OTHER_SUBSCRIPTION;
import static io.github.dixajava.webhook.Delivery.SECRET;
import static io.github.dixajava.webhook.Delivery.SUBSCRIPTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  private final Delivery delivery = Delivery.of("CONVERSATION_CLOSED", "e1");
  private final String signature = delivery.signature();
  private final String v1 = signature.substring(signature.indexOf("v1="));
  private final String t = signature.substring(0, signature.indexOf(','));

  private static WebhookReceiverBuilder signed() {
    return WebhookReceiver.builder().secret(SECRET);
  }

  private static void accepts(WebhookReceiverBuilder receiver, Delivery delivery) {
    assertThat(delivery.to(receiver.build())).isInstanceOf(WebhookOutcome.Ignored.class);
  }

  private static void rejects(
      WebhookReceiverBuilder receiver, Delivery delivery, RejectionReason reason) {
    assertThat(delivery.to(receiver.build())).isEqualTo(new WebhookOutcome.Rejected(reason));
  }

  @Test
  void acceptsWhatIsSignedWithTheSecret() {
    accepts(signed(), delivery);
  }

  @Test
  void takesHeadersInAnyCase() {
    accepts(signed(), delivery.withLowerCaseNames());
  }

  @Test
  void takesUpperCaseDigits() {
    accepts(signed(), delivery.header("X-DIXA-SIGNATURE", signature.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s,%s",
        " %s , %s ",
        "%2$s,%1$s",
        "%s,%s,v2=c0ffee",
        "v0=00,%s,%s",
        "%s,alg=x,%s,nothing,",
        "%s,v1=bad,%s",
        "%s,v1=0000000000000000000000000000000000000000000000000000000000000000,%s",
        "%s,%s,v1=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void findsTheSignatureAmongOtherFields(String form) {
    accepts(signed(), delivery.header("X-DIXA-SIGNATURE", form.formatted(t, v1)));
  }

  @Test
  void readsAHeaderInSeveralLinesAsOne() {
    accepts(signed(), delivery.header("X-DIXA-SIGNATURE", t, v1));
  }

  @Test
  void rejectsWhatHasNoSignature() {
    rejects(signed(), delivery.without("X-DIXA-SIGNATURE"), RejectionReason.SIGNATURE_MISSING);
  }

  @Test
  void rejectsABlankSignature() {
    rejects(signed(), delivery.header("X-DIXA-SIGNATURE", " "), RejectionReason.SIGNATURE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "%2$s",
        "%1$s",
        "%s,%s,t=1",
        "%s,v1=",
        "%s,v1=c0ffee",
        "%s,v1=%%2$s",
        "t=,%2$s",
        "t=-1,%2$s",
        "t=+1,%2$s",
        "t=1.5,%2$s",
        "t=1234567890123456789,%2$s",
        "t=١٢٣,%2$s",
        "t=1%2$s"
      })
  void rejectsWhatIsNoSignature(String form) {
    rejects(
        signed(),
        delivery.header("X-DIXA-SIGNATURE", form.formatted(t, v1)),
        RejectionReason.SIGNATURE_MALFORMED);
  }

  @Test
  void rejectsAnEndlessSignature() {
    rejects(
        signed(),
        delivery.header("X-DIXA-SIGNATURE", signature + ",x".repeat(5000)),
        RejectionReason.SIGNATURE_MALFORMED);
  }

  @Test
  void rejectsASignatureOfALaterVersionOnly() {
    rejects(
        signed(),
        delivery.header("X-DIXA-SIGNATURE", t + ",v2=" + v1.substring(3)),
        RejectionReason.SIGNATURE_VERSION_UNKNOWN);
  }

  @Test
  void rejectsAnotherBody() {
    Delivery other = Delivery.of("CONVERSATION_CLOSED", "e2");
    rejects(signed(), other.header("X-DIXA-SIGNATURE", signature), RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void saysThatTheBodyIsEmpty() {
    Delivery empty = Delivery.of("");

    rejects(signed(), empty.header("X-DIXA-SIGNATURE", signature), RejectionReason.BODY_EMPTY);
    assertThat(RejectionReason.BODY_EMPTY)
        .hasToString("body empty, something before the receiver may have read it");
    assertThat(RejectionReason.BODY_EMPTY.status()).isEqualTo(401);
  }

  @Test
  void rejectsAnotherTime() {
    rejects(
        signed(),
        delivery.header("X-DIXA-SIGNATURE", "t=" + (NOW.toEpochMilli() + 1) + "," + v1),
        RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void rejectsTheSameTimeWrittenDifferently() {
    rejects(
        signed(),
        delivery.header("X-DIXA-SIGNATURE", "t=0" + NOW.toEpochMilli() + "," + v1),
        RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void rejectsAnotherSecret() {
    rejects(
        WebhookReceiver.builder().secret(OTHER_SECRET), delivery, RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void acceptsEachOfSeveralSecrets() {
    accepts(WebhookReceiver.builder().secret(OTHER_SECRET).secret(SECRET), delivery);
  }

  @Test
  void choosesTheSecretBySubscription() {
    accepts(
        WebhookReceiver.builder()
            .secret(OTHER_SUBSCRIPTION, OTHER_SECRET)
            .secret(SUBSCRIPTION, SECRET),
        delivery);
  }

  @Test
  void acceptsEachOfSeveralSecretsOfASubscription() {
    accepts(
        WebhookReceiver.builder().secret(SUBSCRIPTION, OTHER_SECRET).secret(SUBSCRIPTION, SECRET),
        delivery);
  }

  @Test
  void doesNotMindTheCaseOfASubscription() {
    String upper = SUBSCRIPTION.toString().toUpperCase(Locale.ROOT);
    accepts(
        WebhookReceiver.builder().secret(SUBSCRIPTION, SECRET),
        delivery.header("X-DIXA-SUBSCRIPTION-ID", " " + upper + " "));
  }

  @Test
  void rejectsTheSecretOfAnotherSubscription() {
    rejects(
        WebhookReceiver.builder()
            .secret(SUBSCRIPTION, OTHER_SECRET)
            .secret(OTHER_SUBSCRIPTION, SECRET),
        delivery,
        RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void rejectsTheSharedSecretForASubscriptionWithItsOwn() {
    rejects(signed().secret(SUBSCRIPTION, OTHER_SECRET), delivery, RejectionReason.SIGNATURE_WRONG);
  }

  @Test
  void takesTheSharedSecretForOtherSubscriptions() {
    accepts(signed().secret(OTHER_SUBSCRIPTION, OTHER_SECRET), delivery);
  }

  @Test
  void rejectsAnUnknownSubscription() {
    rejects(
        WebhookReceiver.builder().secret(OTHER_SUBSCRIPTION, SECRET),
        delivery,
        RejectionReason.SUBSCRIPTION_UNKNOWN);
  }

  @Test
  void rejectsTwoSubscriptionsAtOnce() {
    rejects(
        WebhookReceiver.builder().secret(SUBSCRIPTION, SECRET),
        delivery.header(
            "X-DIXA-SUBSCRIPTION-ID", SUBSCRIPTION.toString(), OTHER_SUBSCRIPTION.toString()),
        RejectionReason.SUBSCRIPTION_UNKNOWN);
  }

  @Test
  void rejectsNoSubscriptionWhereItDecides() {
    rejects(
        WebhookReceiver.builder().secret(SUBSCRIPTION, SECRET),
        delivery.without("X-DIXA-SUBSCRIPTION-ID"),
        RejectionReason.SUBSCRIPTION_MISSING);
  }

  @Test
  void needsNoSubscriptionWhereItDecidesNothing() {
    accepts(signed(), delivery.without("X-DIXA-SUBSCRIPTION-ID"));
  }

  @Test
  void takesASignatureOfAnyAgeUnlessTold() {
    accepts(signed().clock(at(NOW.plus(Duration.ofDays(400)))), delivery);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300_000, 0, 300_000})
  void takesASignatureWithinTheTolerance(long age) {
    accepts(signed().tolerance(Duration.ofMinutes(5)).clock(at(NOW.plusMillis(age))), delivery);
  }

  @Test
  void rejectsASignatureThatIsTooOld() {
    rejects(
        signed().tolerance(Duration.ofMinutes(5)).clock(at(NOW.plusMillis(300_001))),
        delivery,
        RejectionReason.TOO_OLD);
  }

  @Test
  void rejectsASignatureFromTheFuture() {
    rejects(
        signed().tolerance(Duration.ofMinutes(5)).clock(at(NOW.minusMillis(300_001))),
        delivery,
        RejectionReason.IN_THE_FUTURE);
  }

  @Test
  void doesNotSayOfAWrongSignatureThatItIsOld() {
    rejects(
        signed().tolerance(Duration.ofMinutes(5)).clock(at(NOW.plusMillis(300_001))),
        delivery.header("X-DIXA-SIGNATURE", t + ",v1=" + "0".repeat(64)),
        RejectionReason.SIGNATURE_WRONG);
  }

  @ParameterizedTest
  @CsvSource({"Basic ,hook:pass:word", "basic ,hook:pass:word", "BASIC  ,hook:pass:word"})
  void acceptsTheBasicAuthorizationAlone(String scheme, String pair) {
    accepts(
        WebhookReceiver.builder().basicAuthorization("hook", "pass:word"),
        delivery.without("X-DIXA-SIGNATURE").header("Authorization", scheme + " " + base64(pair)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret", "Bearer s3cret", "bearer  s3cret"})
  void acceptsTheTokenWithAndWithoutItsScheme(String header) {
    for (String configured : new String[] {"s3cret", "Bearer s3cret"}) {
      accepts(
          WebhookReceiver.builder().tokenAuthorization(configured),
          delivery.without("X-DIXA-SIGNATURE").header("Authorization", header));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cre", "s3cret1", "S3CRET", "Basic s3cret", "Bearer", "s3cret,s3cret"})
  void rejectsAnotherToken(String header) {
    rejects(
        WebhookReceiver.builder().tokenAuthorization("s3cret"),
        delivery.header("Authorization", header),
        RejectionReason.AUTHORIZATION_WRONG);
  }

  @Test
  void rejectsAnotherPassword() {
    rejects(
        WebhookReceiver.builder().basicAuthorization("hook", "password"),
        delivery.header("Authorization", "Basic " + base64("hook:Password")),
        RejectionReason.AUTHORIZATION_WRONG);
  }

  @Test
  void rejectsNoAuthorization() {
    rejects(
        WebhookReceiver.builder().tokenAuthorization("s3cret"),
        delivery,
        RejectionReason.AUTHORIZATION_MISSING);
  }

  @Test
  void acceptsEachOfSeveralAuthorizations() {
    accepts(
        WebhookReceiver.builder().tokenAuthorization("old").basicAuthorization("new", "word"),
        delivery.header("Authorization", "Basic " + base64("new:word")));
  }

  @Test
  void theAuthorizationDoesNotReplaceTheSignature() {
    rejects(
        signed().tokenAuthorization("s3cret"),
        delivery.without("X-DIXA-SIGNATURE").header("Authorization", "s3cret"),
        RejectionReason.SIGNATURE_MISSING);
  }

  @Test
  void theSignatureDoesNotReplaceTheAuthorization() {
    rejects(signed().tokenAuthorization("s3cret"), delivery, RejectionReason.AUTHORIZATION_MISSING);
  }

  @Test
  void acceptsBothTogether() {
    accepts(
        signed().tokenAuthorization("s3cret"), delivery.header("Authorization", "Bearer s3cret"));
  }

  @Test
  void nothingIsAcceptedByAReceiverWithoutSecrets() {
    assertThatThrownBy(() -> WebhookReceiver.builder().otherwise(event -> {}).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({"'',word", "ho:ok,word", "hook,''"})
  void refusesCredentialsThatNobodyCanSend(String user, String password) {
    assertThatThrownBy(() -> WebhookReceiver.builder().basicAuthorization(user, password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("word\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Bearer  "})
  void refusesABlankToken(String token) {
    assertThatThrownBy(() -> WebhookReceiver.builder().tokenAuthorization(token))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAToleranceOfAnyLength() {
    accepts(signed().tolerance(ChronoUnit.FOREVER.getDuration()).clock(at(NOW)), delivery);
  }

  @Test
  void refusesAToleranceOfNothing() {
    assertThatThrownBy(() -> signed().tolerance(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tolerance must be positive, but was PT0S");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
