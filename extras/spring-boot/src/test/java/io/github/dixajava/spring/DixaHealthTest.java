package io.github.dixajava.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class DixaHealthTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch responding = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile boolean isStuck;

  DixaHealthTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          if (isStuck) {
            await(responding);
          }
          byte[] body = "{\"data\":{\"id\":\"o\",\"name\":\"Fjord Bikes\"}}".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    responding.countDown();
    server.stop(0);
    threads.shutdown();
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private ApplicationContextRunner configured(String... properties) {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(DixaAutoConfiguration.class, DixaHealthAutoConfiguration.class))
        .withPropertyValues("dixa.api-token=token-of-this-test", "dixa.base-url=" + url())
        .withPropertyValues(properties);
  }

  private ApplicationContextRunner enabled(String... properties) {
    return configured("management.health.dixa.enabled=true").withPropertyValues(properties);
  }

  /** The type of the indicator depends on the version of Spring Boot. */
  private static @Nullable String health(ApplicationContext context) throws Exception {
    Object indicator = context.getBean("dixaHealthIndicator");
    for (Class<?> type : indicator.getClass().getInterfaces()) {
      if (type.getSimpleName().equals("HealthIndicator")) {
        Object health = type.getMethod("health").invoke(indicator);
        return String.valueOf(health.getClass().getMethod("getStatus").invoke(health));
      }
    }
    return null;
  }

  @Test
  void healthIsOffByDefault() {
    configured().run(context -> assertThat(context).doesNotHaveBean("dixaHealthIndicator"));
  }

  @Test
  void healthIsUpWhileDixaResponds() {
    enabled().run(context -> assertThat(health(context)).isEqualTo("UP"));
  }

  @Test
  void healthIsDownWhileDixaRefuses() {
    status = 401;
    enabled().run(context -> assertThat(health(context)).isEqualTo("DOWN"));
  }

  @Test
  void aFailedHealthCheckIsNotRetried() {
    status = 503;
    enabled("dixa.retry.initial-backoff=1ms")
        .run(context -> assertThat(health(context)).isEqualTo("DOWN"));

    assertThat(requests).hasValue(1);
  }

  @Test
  void healthIsDownAfterItsTimeout() {
    isStuck = true;
    enabled("management.health.dixa.timeout=100ms")
        .run(context -> assertThat(health(context)).isEqualTo("DOWN"));
  }

  @Test
  void healthDoesNotWaitForTheRateLimit() {
    enabled("dixa.rate-limit.per-day=1")
        .run(
            context -> {
              context.getBean(DixaClient.class).organization().getOrganizationDetails();
              assertThat(health(context)).isEqualTo("UP");
            });
  }

  @Test
  void healthLeavesThePermitsToTheApplication() {
    enabled("dixa.rate-limit.per-day=1")
        .run(
            context -> {
              assertThat(health(context)).isEqualTo("UP");
              context.getBean(DixaClient.class).organization().getOrganizationDetails();
            });

    assertThat(requests).hasValue(2);
  }

  @Test
  void aResultIsUsedUntilItExpires() {
    AtomicLong now = new AtomicLong();
    try (DixaClient dixa = DixaClient.builder().apiToken("t0ken").baseUrl(url()).build();
        HealthCheck check = new HealthCheck(dixa, TIMEOUT, TIME_TO_LIVE, now::get)) {
      assertThat(check.failure()).isNull();
      status = 503;
      now.set(TIME_TO_LIVE.toNanos() - 1);
      assertThat(check.failure()).isNull();
      now.set(TIME_TO_LIVE.toNanos());
      assertThat(check.failure()).isNotNull();
    }
    assertThat(requests).hasValue(2);
  }

  @Test
  void anApplicationWithSeveralClientsConfiguresItsHealthItself() {
    try (DixaClient one = DixaClient.builder().apiToken("token-of-one").build();
        DixaClient other = DixaClient.builder().apiToken("token-of-another").build()) {
      enabled()
          .withBean("one", DixaClient.class, () -> one)
          .withBean("other", DixaClient.class, () -> other)
          .run(
              context -> assertThat(context).hasNotFailed().doesNotHaveBean("dixaHealthIndicator"));
    }
  }
}
