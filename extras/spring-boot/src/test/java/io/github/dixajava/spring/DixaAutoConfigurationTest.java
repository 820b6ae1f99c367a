package io.github.dixajava.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.DixaClient;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RetryPolicy;
import io.github.dixajava.webhook.EventStore;
import io.github.dixajava.webhook.MemoryEventStore;
import io.github.dixajava.webhook.WebhookReceiver;
import io.github.dixajava.webhook.WebhookSecret;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DixaAutoConfigurationTest {
  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DixaAutoConfiguration.class,
                  DixaJacksonAutoConfiguration.class,
                  DixaMetricsAutoConfiguration.class,
                  DixaWebhookAutoConfiguration.class));
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();
  private int status = 200;

  private HttpServer server() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            authorizations.addAll(exchange.getRequestHeaders().get("Authorization"));
            byte[] body =
                "{\"data\":{\"id\":\"o\",\"name\":\"Fjord Bikes\",\"bell\":true}}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private ApplicationContextRunner configured(String... properties) {
    return program
        .withPropertyValues(
            "dixa.api-token=token-of-this-test",
            "dixa.base-url=http://localhost:" + server.getAddress().getPort())
        .withPropertyValues(properties);
  }

  private static void call(ApplicationContext context) {
    context.getBean(DixaClient.class).organization().getOrganizationDetails();
  }

  @Test
  void thereIsAClientIfThereIsAToken() {
    configured().run(context -> call(context));

    assertThat(authorizations).containsExactly("token-of-this-test");
  }

  @Test
  void thereIsNoClientWithoutAToken() {
    program.run(context -> assertThat(context).doesNotHaveBean(DixaClient.class));
  }

  @Test
  void theProgramsOwnClientComesFirst() {
    try (DixaClient own = DixaClient.builder().apiToken("token-of-its-own").build()) {
      configured()
          .withBean("own", DixaClient.class, () -> own)
          .run(context -> assertThat(context.getBean(DixaClient.class)).isSameAs(own));
    }
  }

  @Test
  void retriesAreConfigured() {
    status = 503;
    configured("dixa.retry.max-retries=2", "dixa.retry.initial-backoff=1ms")
        .run(
            context ->
                assertThatThrownBy(() -> call(context))
                    .isInstanceOfSatisfying(
                        DixaException.class,
                        failure -> assertThat(failure.attempts()).isEqualTo(3)));
  }

  @Test
  void retriesThatAreNotConfiguredAreTheClients() {
    configured()
        .run(
            context ->
                assertThat(context.getBean(DixaProperties.class).retry().retryPolicy())
                    .usingRecursiveComparison()
                    .isEqualTo(RetryPolicy.standard()));
  }

  @Test
  void writesAreRefusedByAProgramThatOnlyReads() {
    configured("dixa.read-only=true")
        .run(
            context ->
                assertThatThrownBy(
                        () -> context.getBean(DixaClient.class).tags().activateTag(new UUID(1, 2)))
                    .isInstanceOf(UnsupportedOperationException.class));

    assertThat(authorizations).isEmpty();
  }

  @Test
  void aBlankTokenEndsTheStart() {
    configured("dixa.api-token= ")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("token"));
  }

  @Test
  void theClientIsClosedWithTheProgram() {
    DixaClient[] client = new DixaClient[1];
    configured().run(context -> client[0] = context.getBean(DixaClient.class));

    assertThatThrownBy(() -> client[0].organization().getOrganizationDetails())
        .isInstanceOf(RuntimeException.class);
    assertThat(authorizations).isEmpty();
  }

  @Test
  void propertiesReachTheClient() {
    configured("dixa.bearer-scheme=true", "dixa.api-version=v1", "dixa.rate-limit.enabled=false")
        .run(context -> call(context));

    assertThat(authorizations).containsExactly("Bearer token-of-this-test");
  }

  @Test
  void propertiesAreBound() {
    configured(
            "dixa.deadline=90s",
            "dixa.attempt-timeout=5s",
            "dixa.connect-timeout=500ms",
            "dixa.read-timeout=4s",
            "dixa.write-timeout=3s",
            "dixa.rate-limit.per-second=5",
            "dixa.rate-limit.burst=2",
            "dixa.rate-limit.per-day=432000")
        .run(
            context -> {
              DixaProperties properties = context.getBean(DixaProperties.class);
              assertThat(properties.deadline()).isEqualTo(Duration.ofSeconds(90));
              assertThat(properties.attemptTimeout()).isEqualTo(Duration.ofSeconds(5));
              assertThat(properties.connectTimeout()).isEqualTo(Duration.ofMillis(500));
              assertThat(properties.readTimeout()).isEqualTo(Duration.ofSeconds(4));
              assertThat(properties.writeTimeout()).isEqualTo(Duration.ofSeconds(3));
              assertThat(properties.rateLimit())
                  .isEqualTo(new DixaProperties.Limit(true, 5, 2, 432_000));
            });
  }

  @Test
  void aPropertyThatTheClientRefusesStopsTheProgram() {
    configured("dixa.rate-limit.burst=0")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("burst")
                    .hasMessageNotContaining("token-of-this-test"));
  }

  @Test
  void secretsAreNotInTheTextOfTheProperties() {
    configured("dixa.webhook.secrets=c0ffee", "dixa.webhook.token=s3cret")
        .run(
            context ->
                assertThat(context.getBean(DixaProperties.class).toString())
                    .doesNotContain("token-of-this-test", "c0ffee", "s3cret"));
  }

  @Test
  void customizersHaveTheLastWord() {
    configured()
        .withBean(
            DixaClientCustomizer.class, () -> builder -> builder.apiToken("token-of-elsewhere"))
        .run(context -> call(context));

    assertThat(authorizations).containsExactly("token-of-elsewhere");
  }

  @Test
  void listenersHearOfCalls() {
    List<String> heard = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(String operation, int attempt, int status, Duration duration) {
            heard.add(operation);
          }
        };
    configured().withBean(CallListener.class, () -> listener).run(context -> call(context));

    assertThat(heard).containsExactly("getOrganizationDetails");
  }

  @Test
  void callsAreMeteredIfThereIsARegistry() {
    configured()
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              call(context);
              assertThat(
                      context
                          .getBean(MeterRegistry.class)
                          .get("dixa.client.attempts")
                          .tag("status", "200")
                          .timer()
                          .count())
                  .isEqualTo(1);
            });
  }

  @Test
  void severalRegistriesAreLeftToTheProgram() {
    configured()
        .withBean("one", MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean("other", MeterRegistry.class, SimpleMeterRegistry::new)
        .run(context -> call(context));

    assertThat(authorizations).hasSize(1);
  }

  @Test
  void micrometerIsNotNeeded() {
    configured()
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(context -> call(context));

    assertThat(authorizations).hasSize(1);
  }

  @Test
  void webhooksAreNotNeeded() {
    configured()
        .withClassLoader(new FilteredClassLoader("io.github.dixajava.webhook"))
        .run(context -> call(context));

    assertThat(authorizations).hasSize(1);
  }

  @Test
  void jacksonIsNotNeeded() {
    configured()
        .withClassLoader(
            new FilteredClassLoader("com.fasterxml.jackson.databind", "tools.jackson.databind"))
        .run(context -> call(context));

    assertThat(authorizations).hasSize(1);
  }

  @Test
  void modelsAreReadableForBothJacksons() {
    program.run(
        context -> assertThat(context).hasBean("dixaJackson2Module").hasBean("dixaJackson3Module"));
  }

  @Test
  void thereIsAReceiverIfThereAreHandlers() {
    List<Object> seen = new CopyOnWriteArrayList<>();
    program
        .withPropertyValues(
            "dixa.webhook.secrets=c0ffee",
            "dixa.webhook.subscriptions[0].id=0c6f37a4-5c8e-4a9e-8f6e-2d1f3a7b9c10",
            "dixa.webhook.subscriptions[0].secret=beef",
            "dixa.webhook.tolerance=5m",
            "dixa.webhook.max-body-size=1KB")
        .withBean(EventStore.class, MemoryEventStore::new)
        .withBean(WebhookCustomizer.class, () -> builder -> seen.add(builder))
        .run(
            context -> {
              WebhookReceiver receiver = context.getBean(WebhookReceiver.class);
              assertThat(receiver.receive(name -> null, new byte[1025]).status()).isEqualTo(413);
              assertThat(receiver.receive(name -> null, new byte[1024]).status()).isEqualTo(401);
            });
    assertThat(seen).isNotEmpty();
  }

  @Test
  void environmentVariablesSetTheSecretsOfSubscriptions() {
    String id = "0c6f37a4-5c8e-4a9e-8f6e-2d1f3a7b9c10";
    Map<String, Object> variables =
        Map.of(
            "DIXA_WEBHOOK_SUBSCRIPTIONS_0_ID",
            id,
            "DIXA_WEBHOOK_SUBSCRIPTIONS_0_SECRET",
            "beef",
            "DIXA_WEBHOOK_SUBSCRIPTIONS_1_ID",
            id.toUpperCase(Locale.ROOT),
            "DIXA_WEBHOOK_SUBSCRIPTIONS_1_SECRET",
            "cafe");
    byte[] body = "{}".getBytes(UTF_8);
    program
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
        .withBean(WebhookCustomizer.class, () -> builder -> {})
        .run(
            context -> {
              WebhookReceiver receiver = context.getBean(WebhookReceiver.class);
              for (String secret : List.of("beef", "cafe", "f00d")) {
                Map<String, List<String>> headers =
                    Map.of(
                        "X-DIXA-SUBSCRIPTION-ID", List.of(id),
                        "X-DIXA-SIGNATURE",
                            List.of(WebhookSecret.of(secret).sign(Instant.now(), body)));
                assertThat(receiver.receive(headers, body).status())
                    .isEqualTo(secret.equals("f00d") ? 401 : 200);
              }
            });
  }

  @Test
  void aReceiverWithoutSecretsStopsTheProgram() {
    program
        .withBean(WebhookCustomizer.class, () -> builder -> {})
        .run(
            context -> assertThat(context).getFailure().rootCause().hasMessageContaining("secret"));
  }

  @Test
  void aBodySizeBeyondAllArraysIsRefusedByItsName() {
    program
        .withPropertyValues("dixa.webhook.secrets=c0ffee", "dixa.webhook.max-body-size=3GB")
        .withBean(WebhookCustomizer.class, () -> builder -> {})
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContainingAll("dixa.webhook.max-body-size", "3221225472B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dixa.api-token=s3cret s3cret",
        "dixa.webhook.secrets=s3cret",
        "dixa.webhook.subscriptions[0].id=s3cret",
        "dixa.webhook.subscriptions[0].secret=s3cret",
        "dixa.webhook.username=s3cret:",
      })
  void noFailureShowsASecret(String property) {
    program
        .withPropertyValues(property)
        .withBean(WebhookCustomizer.class, () -> builder -> {})
        .run(
            context -> {
              assertThat(context).hasFailed();
              for (Throwable failure = context.getStartupFailure();
                  failure != null;
                  failure = failure.getCause()) {
                assertThat(failure.toString()).doesNotContain("s3cret");
              }
            });
  }

  @Test
  void thereIsNoReceiverWithoutHandlers() {
    program
        .withPropertyValues("dixa.webhook.secrets=c0ffee")
        .run(context -> assertThat(context).doesNotHaveBean(WebhookReceiver.class));
  }
}
