package io.github.dixajava;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.dixajava.error.AnonymizationPendingException;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.model.AnonymizationRequestStatus;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.service.Anonymization;
import io.github.dixajava.service.AnonymizationWait;
import io.github.dixajava.service.AnonymizeEndUserQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class AnonymizationTest {

  private static final UUID USER = new UUID(1, 2);
  private static final UUID REQUEST = new UUID(3, 4);
  private static final AnonymizationWait MINUTE = AnonymizationWait.upTo(Duration.ofMinutes(1));

  @RegisterExtension
  static final WireMockExtension DIXA =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private final ManualTime time = new ManualTime();
  private final List<Duration> slept = new ArrayList<>();
  private boolean interrupted;
  private DixaClient client = client("http://127.0.0.1");

  @BeforeEach
  void start() {
    client.close();
    client = client(DIXA.baseUrl());
  }

  private DixaClient client(String url) {
    return DixaClient.builder()
        .apiToken("secret-token")
        .baseUrl(url)
        .rateLimit(RateLimit.off())
        .clock(time.clock())
        .scheduler(time)
        .sleeper(this::sleep)
        .build();
  }

  private void sleep(Duration duration) throws InterruptedException {
    if (interrupted) {
      throw new InterruptedException();
    }
    slept.add(duration);
    time.advance(duration);
  }

  @AfterEach
  void stop() {
    client.close();
    time.shutdownNow();
  }

  @Test
  void requestsAndWaitsUntilItIsProcessed() {
    DIXA.stubFor(
        patch(urlEqualTo("/beta/endusers/" + USER + "/anonymize?force=true"))
            .willReturn(okJson(status(false))));
    processedAfter(4);

    Anonymization anonymization = client.anonymization();
    AnonymizeEndUserQuery forced = AnonymizeEndUserQuery.builder().force(true).build();
    UUID request = anonymization.anonymizeEndUser(USER, forced).id();
    AnonymizationRequestStatus status = anonymization.awaitProcessed(request, MINUTE);

    assertThat(status.processedAt()).isNotNull();
  }

  @Test
  void looksEverLessOften() {
    processedAfter(8);
    client.anonymization().awaitProcessed(REQUEST, AnonymizationWait.standard());

    assertThat(slept)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void doesNotSleepWhenItIsProcessedAlready() {
    processedAfter(0);
    client.anonymization().awaitProcessed(REQUEST, MINUTE);

    assertThat(slept).isEmpty();
  }

  @Test
  void givesUpAtTheDeadlineAfterALastLook() {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));

    assertThatThrownBy(() -> client.anonymization().awaitProcessed(REQUEST, MINUTE))
        .isInstanceOfSatisfying(
            AnonymizationPendingException.class, e -> assertThat(e.requestId()).isEqualTo(REQUEST))
        .hasMessageContaining("not processed within PT1M");
    assertThat(slept.stream().reduce(Duration.ZERO, Duration::plus)).hasMinutes(1);
  }

  @Test
  void keepsTheRequestWhenItsStateCannotBeRead() {
    DIXA.stubFor(any(anyUrl()).willReturn(notFound()));

    assertThatThrownBy(() -> client.anonymization().awaitProcessed(REQUEST, MINUTE))
        .isInstanceOf(AnonymizationPendingException.class)
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void anInterruptEndsTheWait() {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));
    interrupted = true;

    assertThatThrownBy(() -> client.anonymization().awaitProcessed(REQUEST, MINUTE))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptEndsALookToo() {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.anonymization().awaitProcessed(REQUEST, MINUTE))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitsWithoutAThreadToo() throws Exception {
    processedAfter(2);
    CompletableFuture<AnonymizationRequestStatus> status =
        client.async().anonymization().awaitProcessed(REQUEST, MINUTE);
    time.awaitTask(Duration.ofSeconds(1));
    time.advance(Duration.ofSeconds(1));
    time.awaitTask(Duration.ofSeconds(2));
    time.advance(Duration.ofSeconds(2));

    assertThat(status.get(30, TimeUnit.SECONDS).processedAt()).isNotNull();
  }

  @Test
  void closingTheClientEndsTheWaitWithoutAThread() throws Exception {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));
    CompletableFuture<AnonymizationRequestStatus> status =
        client.async().anonymization().awaitProcessed(REQUEST, MINUTE);
    time.awaitTask(Duration.ofSeconds(1));
    client.close();

    assertThatThrownBy(() -> status.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    time.awaitNoTask();
  }

  @Test
  void cancellingEndsTheWaitWithoutAThread() throws Exception {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));
    CompletableFuture<AnonymizationRequestStatus> status =
        client.async().anonymization().awaitProcessed(REQUEST, MINUTE);
    time.awaitTask(Duration.ofSeconds(1));
    status.cancel(true);

    time.awaitNoTask();
  }

  @Test
  void givingUpOtherwiseEndsTheWaitWithoutAThread() throws Exception {
    DIXA.stubFor(any(anyUrl()).willReturn(okJson(status(false))));
    CompletableFuture<AnonymizationRequestStatus> status =
        client.async().anonymization().awaitProcessed(REQUEST, MINUTE);
    time.awaitTask(Duration.ofSeconds(1));
    status.completeExceptionally(new TimeoutException("as by orTimeout"));

    time.awaitNoTask();
  }

  @Test
  void refusesAPauseOfNothing() {
    assertThatThrownBy(() -> MINUTE.pausing(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("first pause must be PT0.001S to PT8760H, but is PT0S");
  }

  @Test
  void refusesALongestPauseThatIsShorterThanTheFirst() {
    assertThatThrownBy(() -> MINUTE.pausing(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("longest pause must be PT2S to PT8760H, but is PT1S");
  }

  private static void processedAfter(int looks) {
    String path = "/beta/anonymization/request/" + REQUEST;
    for (int look = 0; look <= looks; look++) {
      DIXA.stubFor(
          get(urlEqualTo(path))
              .inScenario("work")
              .whenScenarioStateIs(look == 0 ? Scenario.STARTED : "look " + look)
              .willReturn(okJson(status(look == looks)))
              .willSetStateTo("look " + (look + 1)));
    }
  }

  private static String status(boolean processed) {
    return """
    {"data": {"id": "%s", "entityType": "UserAnonymizationType", "_type": "User",
      "initiatedAt": "2026-11-22T12:00:00Z", "targetEntityId": "%s", "requestedBy": "%s"%s}}
    """
        .formatted(
            REQUEST, USER, USER, processed ? ", \"processedAt\": \"2026-11-22T12:00:01Z\"" : "");
  }
}
