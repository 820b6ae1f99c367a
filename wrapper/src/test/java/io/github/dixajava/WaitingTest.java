package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.error.TooManyRequestsException;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.CallListener.WaitReason;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingTest {
  private static final RequestOptions HASTY =
      RequestOptions.builder().deadline(Duration.ofMillis(200)).build();

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  /** Takes the request and stays silent until the client leaves. */
  private RawServer silent() throws IOException {
    return new RawServer(
        (request, socket) -> {
          arrived.countDown();
          try {
            socket.getInputStream().read();
          } finally {
            left.countDown();
          }
        });
  }

  @Test
  void theDeadlineBoundsTheWholeCall() throws IOException {
    try (RawServer server = silent();
        DixaClient client = Probes.client(server.url())) {
      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(() -> probe(client.with(HASTY)).get())
          .satisfies(e -> assertThat(e.mayHaveArrived()).isTrue());
    }
  }

  @Test
  void theDeadlineBoundsThePausesToo() throws IOException {
    RetryPolicy slow = RetryPolicy.maxRetries(50).backoff(Duration.ofHours(1), Duration.ofHours(1));
    try (RawServer server = new RawServer(write(answer("500 Oops", "X: y", "")));
        DixaClient client = Probes.client(server.url())) {
      DixaClient patient = client.with(RequestOptions.builder().retryPolicy(slow).build());
      assertThatThrownBy(() -> probe(patient.with(HASTY)).get())
          .hasMessageContaining("Dixa answered 500");
    }
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() throws Exception {
    try (RawServer server = silent();
        DixaClient client = Probes.client(server.url())) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  probe(client).get();
                } catch (CallInterruptedException e) {
                  flag.complete(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      arrived.await();
      caller.interrupt();
      assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anInterruptedThreadSendsNothing() throws IOException {
    try (RawServer server = new RawServer(write(RawServer.ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> probe(client).get()).isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aReactionToAMissedDeadlineMayCallAgain() throws Exception {
    try (RawServer server =
            new RawServer(
                (request, socket) -> socket.getInputStream().read(),
                write(RawServer.ok("{\"a\":1}")));
        DixaClient client = Probes.client(server.url())) {
      JsonObject second =
          probe(client.with(HASTY))
              .getAsync("1")
              .exceptionally(failure -> probe(client).get())
              .get(10, TimeUnit.SECONDS);
      assertThat(second.get("a").getAsInt()).isEqualTo(1);
    }
  }

  @Test
  void cancellingAFutureCancelsTheCall() throws Exception {
    try (RawServer server = silent();
        DixaClient client = Probes.client(server.url())) {
      CompletableFuture<JsonObject> answer = probe(client).getAsync("1");
      arrived.await();
      answer.cancel(true);
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void cancellingAFutureCancelsThePauseBeforeARepetition() throws Exception {
    ManualTime time = new ManualTime();
    RetryPolicy retries =
        RetryPolicy.maxRetries(1).backoff(Duration.ofMillis(1), Duration.ofSeconds(30));
    try (RawServer server =
            new RawServer(write(answer("503 Busy", "Retry-After: 20", "{\"message\":\"x\"}")));
        DixaClient client =
            Probes.builder(server.url())
                .options(RequestOptions.builder().retryPolicy(retries).build())
                .clock(time.clock())
                .scheduler(time)
                .build()) {
      CompletableFuture<JsonObject> answer = probe(client).getAsync("1");
      time.awaitTask(Duration.ofSeconds(20));
      answer.cancel(true);
      time.awaitNoTask();
      time.advance(Duration.ofMinutes(1));
      assertThat(server.requests()).hasSize(1);
    } finally {
      time.shutdownNow();
    }
  }

  @Test
  void aWaitForTheRateLimitBeyondTheDeadlineFailsAtOnce() throws IOException {
    try (RawServer server = new RawServer(write(RawServer.ok("{}")));
        DixaClient client =
            Probes.builder(server.url()).rateLimit(RateLimit.perSecond(1).burst(2)).build()) {
      probe(client).get();
      assertThatExceptionOfType(RateLimitWaitException.class)
          .isThrownBy(() -> probe(client.with(HASTY)).get())
          .withMessageContaining("longer deadline")
          .satisfies(e -> assertThat(e.waitNeeded()).isGreaterThan(Duration.ofMillis(200)))
          .satisfies(e -> assertThat(e.attempts()).isZero());
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aRefusedCallThatHasNoTimeToWaitAgainReportsTheRefusal() throws IOException {
    RetryPolicy quick =
        RetryPolicy.maxRetries(5).backoff(Duration.ofMillis(1), Duration.ofSeconds(1));
    try (RawServer server = new RawServer(write(answer("429 Slow", "X: y", "")));
        DixaClient client =
            Probes.builder(server.url())
                .rateLimit(RateLimit.perSecond(1).burst(2))
                .options(HASTY)
                .build()) {
      RequestOptions options = RequestOptions.builder().retryPolicy(quick).build();
      assertThatThrownBy(() -> probe(client.with(options)).get())
          .isInstanceOf(TooManyRequestsException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aListenerHearsOfAttemptsAndWaits() throws IOException {
    List<String> heard = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onWait(String operation, WaitReason reason, Duration expected) {
            heard.add(operation + " waits: " + reason);
          }

          @Override
          public void onAttempt(String operation, int attempt, int status, Duration duration) {
            heard.add(operation + " " + attempt + ": " + status);
          }
        };
    try (RawServer server =
            new RawServer(write(answer("500 Oops", "X: y", "")), write(RawServer.ok("{}")));
        DixaClient client = Probes.builder(server.url()).listener(listener).build()) {
      probe(client).get();
      assertThat(heard)
          .containsExactly(
              "getThing 1: 500", "getThing waits: " + WaitReason.RETRY, "getThing 2: 200");
    }
  }

  @Test
  void aListenerThatFailsDoesNoHarm() throws IOException {
    CallListener failing =
        new CallListener() {
          @Override
          public void onAttempt(String operation, int attempt, int status, Duration duration) {
            throw new IllegalStateException("listener");
          }
        };
    try (RawServer server = new RawServer(write(RawServer.ok("{}")));
        DixaClient client = Probes.builder(server.url()).listener(failing).build()) {
      assertThat(probe(client).get()).isNotNull();
    }
  }

  @Test
  void closingTheClientEndsRunningCalls() throws Exception {
    try (RawServer server = silent()) {
      DixaClient client = Probes.client(server.url());
      CompletableFuture<JsonObject> answer = probe(client).getAsync("1");
      arrived.await();
      client.close();
      assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ConnectionException.class)
          .hasMessageContaining("closed");
      assertThatThrownBy(() -> probe(client).get())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void anExceptionShowsTheStackOfTheCaller() throws IOException {
    try (RawServer server = new RawServer(write(answer("404 No", "X: y", "")));
        DixaClient client = Probes.client(server.url())) {
      assertThatThrownBy(() -> probe(client).get())
          .satisfies(
              e ->
                  assertThat(e.getStackTrace())
                      .anyMatch(frame -> frame.getClassName().equals(WaitingTest.class.getName())));
    }
  }
}
