package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.RateLimitWaitException;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Synchronous calls, which run on the thread of their caller. */
@Timeout(30)
class DirectCallTest {

  /** What a thread that has called once makes of a second call, to which nothing is answered. */
  private static CompletableFuture<Throwable> secondCall(
      DixaClient client, Consumer<DixaClient> call, Thread[] caller) {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    probe(client).get();
    caller[0] =
        new Thread(
            () -> {
              try {
                call.accept(client);
                failure.complete(new AssertionError("an answer"));
              } catch (RuntimeException | Error e) {
                failure.complete(e);
              }
            });
    caller[0].start();
    return failure;
  }

  @Test
  void anInterruptEndsItAtOnce() throws Exception {
    Thread[] caller = new Thread[1];
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      server.answerOnly(1);
      CompletableFuture<Throwable> failure = secondCall(client, c -> probe(c).get(), caller);
      server.awaitRequests(2);
      caller[0].interrupt();

      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              CallInterruptedException.class, e -> assertThat(e.attempts()).isEqualTo(1))
          .message()
          .doesNotContain("carried out");
    }
  }

  @Test
  void anInterruptedWriteSaysThatItMayHaveArrived() throws Exception {
    Thread[] caller = new Thread[1];
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      server.answerOnly(1);
      CompletableFuture<Throwable> failure =
          secondCall(client, c -> probe(c).post(Map.of("name", "x")), caller);
      server.awaitRequests(2);
      caller[0].interrupt();

      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              CallInterruptedException.class,
              e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.mayHaveArrived()).isTrue();
                assertThat(e).hasMessageContaining("may have been carried out");
              });
    }
  }

  @Test
  void closingTheClientEndsIt() throws Exception {
    try (KeepingServer server = new KeepingServer()) {
      DixaClient client = Probes.client(server.url());
      server.answerOnly(1);
      CompletableFuture<Throwable> failure = secondCall(client, c -> probe(c).get(), new Thread[1]);
      server.awaitRequests(2);
      client.close();

      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void theDeadlineEndsIt() throws IOException {
    RequestOptions hasty = RequestOptions.builder().deadline(Duration.ofMillis(200)).build();
    try (KeepingServer server = new KeepingServer();
        DixaClient client = Probes.client(server.url())) {
      probe(client).get();
      server.answerOnly(1);

      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(() -> probe(client.with(hasty)).get())
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  @Test
  void itWaitsForItsTurnAndForARepetition() throws IOException {
    try (KeepingServer server = new KeepingServer();
        DixaClient client =
            Probes.builder(server.url()).rateLimit(RateLimit.perSecond(50).burst(2)).build()) {
      for (int i = 0; i < 5; i++) {
        probe(client).get();
      }
      server.answerWith(503, 2);

      assertThat(probe(client).get()).isNotNull();
      assertThat(server.requests()).hasSize(8);
    }
  }

  @Test
  void aTurnAfterItsDeadlineIsNotWaitedFor() throws IOException {
    RequestOptions hasty =
        RequestOptions.builder()
            .deadline(Duration.ofMillis(200))
            .retryPolicy(RetryPolicy.none())
            .build();
    try (KeepingServer server = new KeepingServer();
        DixaClient client =
            Probes.builder(server.url()).rateLimit(RateLimit.perSecond(1).burst(2)).build()) {
      probe(client).get();

      assertThatExceptionOfType(RateLimitWaitException.class)
          .isThrownBy(() -> probe(client.with(hasty)).get())
          .satisfies(e -> assertThat(e.attempts()).isZero());
    }
  }

  @Test
  void anInterruptEndsTheWaitForItsTurn() throws Exception {
    Thread[] caller = new Thread[1];
    try (KeepingServer server = new KeepingServer();
        DixaClient client =
            Probes.builder(server.url()).rateLimit(RateLimit.perSecond(1).burst(2)).build()) {
      CompletableFuture<Throwable> failure = secondCall(client, c -> probe(c).get(), caller);
      caller[0].interrupt();

      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              CallInterruptedException.class,
              e -> {
                assertThat(e.attempts()).isZero();
                assertThat(e.mayHaveArrived()).isFalse();
              });
    }
  }
}
