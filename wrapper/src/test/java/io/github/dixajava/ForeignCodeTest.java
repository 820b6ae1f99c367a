package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.gson.JsonObject;
import io.github.bucket4j.Bucket;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What is handed in throws or blocks; a call ends all the same, and so does the next one. */
@Timeout(30)
class ForeignCodeTest {
  private static final RequestOptions HASTY =
      RequestOptions.builder()
          .deadline(Duration.ofSeconds(10))
          .retryPolicy(RetryPolicy.none())
          .build();

  private static void withServer(UnaryOperator<DixaClientBuilder> with, Checks checks)
      throws Exception {
    try (RawServer server = new RawServer(write(ok("{\"a\":1}")));
        DixaClient client = with.apply(Probes.builder(server.url()).options(HASTY)).build()) {
      checks.on(client);
    }
  }

  private interface Checks {
    void on(DixaClient client) throws Exception;
  }

  @Test
  void anErrorOfAnInterceptorIsAnExceptionOfTheApi() throws Exception {
    OkHttpClient failing =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new StackOverflowError("interceptor");
                })
            .build();
    withServer(
        builder -> builder.okHttpClient(failing),
        client ->
            assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> probe(client).get())
                .withStackTraceContaining("StackOverflowError: interceptor")
                .satisfies(e -> assertThat(e.mayHaveArrived()).isFalse()));
  }

  @Test
  void anErrorOfANetworkInterceptorIsAnExceptionOfTheApi() throws Exception {
    OkHttpClient failing =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  throw new IllegalStateException("network interceptor");
                })
            .build();
    withServer(
        builder -> builder.okHttpClient(failing),
        client ->
            assertThatThrownBy(() -> probe(client).getAsync("1").get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ConnectionException.class));
  }

  @Test
  void anInterceptorThatBlocksDoesNotHoldAFutureBeyondTheDeadline() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    OkHttpClient blocking =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  awaitQuietly(end);
                  return chain.proceed(chain.request());
                })
            .build();
    withServer(
        builder -> builder.okHttpClient(blocking),
        client -> {
          RequestOptions soon = RequestOptions.builder().deadline(Duration.ofMillis(300)).build();
          assertThatThrownBy(() -> probe(client.with(soon)).getAsync("1").get(10, TimeUnit.SECONDS))
              .hasCauseInstanceOf(CallTimeoutException.class);
          end.countDown();
        });
  }

  @Test
  void aListenerThatThrowsAnErrorDoesNoHarm() throws Exception {
    CallListener failing =
        new CallListener() {
          @Override
          public void onAttempt(String operation, int attempt, int status, Duration duration) {
            throw new AssertionError("listener");
          }

          @Override
          public void onWait(String operation, WaitReason reason, Duration expected) {
            throw new AssertionError("listener");
          }
        };
    withServer(
        builder -> builder.listener(failing).rateLimit(RateLimit.perSecond(20).burst(2)),
        client -> {
          for (int i = 0; i < 5; i++) {
            assertThat(probe(client).get()).isNotNull();
          }
        });
  }

  @Test
  void aListenerThatBlocksHoldsUpNoOtherCall() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CallListener blocking =
        new CallListener() {
          @Override
          public void onWait(String operation, WaitReason reason, Duration expected) {
            if (blocked.getCount() > 0) {
              blocked.countDown();
              awaitQuietly(end);
            }
          }
        };
    withServer(
        builder -> builder.listener(blocking).rateLimit(RateLimit.perSecond(20).burst(2)),
        client -> {
          CompletableFuture<JsonObject> held =
              CompletableFuture.supplyAsync(
                  () -> {
                    probe(client).get();
                    return probe(client).get();
                  });
          blocked.await();
          assertThat(probe(client).get()).isNotNull();
          assertThat(held).isNotDone();
          end.countDown();
          assertThat(held.get(10, TimeUnit.SECONDS)).isNotNull();
        });
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anExecutorThatRejectsOnceCostsNoMoreThanThatCall() throws Exception {
    AtomicInteger rejections = new AtomicInteger(1);
    ThreadPoolExecutor rejecting =
        new ThreadPoolExecutor(0, 100, 1, TimeUnit.SECONDS, new SynchronousQueue<>()) {
          @Override
          public void execute(Runnable command) {
            if (rejections.getAndDecrement() > 0) {
              throw new RejectedExecutionException("busy");
            }
            super.execute(command);
          }
        };
    withServer(
        builder -> builder.executor(rejecting),
        client -> {
          assertThatThrownBy(() -> probe(client).getAsync("1").get(10, TimeUnit.SECONDS))
              .hasCauseInstanceOf(DixaException.class);
          assertThat(probe(client).getAsync("1").get(10, TimeUnit.SECONDS)).isNotNull();
        });
    rejecting.shutdownNow();
  }

  @Test
  void aBucketThatThrowsCostsNoMoreThanThatCall() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Bucket bucket =
        Bucket.builder().addLimit(l -> l.capacity(9).refillGreedy(9, Duration.ofDays(1))).build();
    Bucket failing =
        (Bucket)
            Proxy.newProxyInstance(
                Bucket.class.getClassLoader(),
                new Class<?>[] {Bucket.class},
                (proxy, method, arguments) -> {
                  if (broken.getAndSet(false)) {
                    throw new LinkageError("bucket");
                  }
                  return method.invoke(bucket, arguments);
                });
    withServer(
        builder -> builder.rateLimit(RateLimit.shared(failing)),
        client -> {
          assertThatExceptionOfType(ConnectionException.class)
              .isThrownBy(() -> probe(client).get())
              .withMessageContaining("The rate limit");
          assertThat(probe(client).get()).isNotNull();
        });
  }

  @Test
  void aSchedulerThatRejectsEndsTheCallAtOnce() throws Exception {
    ScheduledThreadPoolExecutor closed = new ScheduledThreadPoolExecutor(1);
    closed.shutdownNow();
    withServer(
        builder -> builder.scheduler(closed),
        client ->
            assertThatThrownBy(() -> probe(client).getAsync("1").get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ConnectionException.class));
  }

  @Test
  void aClockThatFailsDoesNoHarm() throws Exception {
    Clock failing =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new IllegalStateException("clock");
          }
        };
    withServer(
        builder -> builder.clock(failing).rateLimit(RateLimit.perSecond(20).burst(2)),
        client -> {
          for (int i = 0; i < 5; i++) {
            assertThat(probe(client).get()).isNotNull();
          }
        });
  }

  @Test
  void aTokenThatCannotBeHadFailsTheCall() throws Exception {
    withServer(
        builder ->
            builder.apiToken(
                () -> {
                  throw new IllegalStateException("vault");
                }),
        client ->
            assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> probe(client).get())
                .withStackTraceContaining("vault")
                .satisfies(e -> assertThat(e.mayHaveArrived()).isFalse()));
  }

  @Test
  void aNegativeLengthOfABodyIsAnExceptionOfTheApi() throws IOException {
    Logger log = (Logger) LoggerFactory.getLogger("io.github.dixajava.http.body");
    Level before = log.getLevel();
    log.setLevel(Level.DEBUG);
    try (RawServer server =
            new RawServer(write("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}"));
        DixaClient plain = Probes.client(server.url());
        DixaClient logging = Probes.builder(server.url()).logBodies(body -> "").build()) {
      assertThatThrownBy(() -> probe(plain).get()).isInstanceOf(DixaException.class);
      assertThatThrownBy(() -> probe(logging).get()).isInstanceOf(DixaException.class);
    } finally {
      log.setLevel(before);
    }
  }

  @Test
  void aCallThatMeetsTheClosingOfTheClientFailsAsDocumented() throws Exception {
    try (KeepingServer server = new KeepingServer()) {
      for (int round = 0; round < 40; round++) {
        DixaClient client = Probes.client(server.url());
        List<Throwable> failures = new ArrayList<>();
        Thread caller =
            new Thread(
                () -> {
                  try {
                    while (true) {
                      probe(client).get();
                    }
                  } catch (Throwable e) {
                    failures.add(e);
                  }
                });
        caller.start();
        client.close();
        caller.join();
        assertThat(failures)
            .singleElement()
            .satisfiesAnyOf(
                e -> assertThat(e).isInstanceOf(DixaException.class).hasMessageContaining("closed"),
                e -> assertThat(e).isExactlyInstanceOf(IllegalStateException.class));
      }
    }
  }
}
