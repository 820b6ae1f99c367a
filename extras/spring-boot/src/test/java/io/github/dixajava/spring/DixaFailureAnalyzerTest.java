package io.github.dixajava.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.DixaClient;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class DixaFailureAnalyzerTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DixaAutoConfiguration.class))
          .withBean(Agents.class);

  record Agents(DixaClient dixa) {}

  record LateAgents(ObjectProvider<DixaClient> dixa) {}

  /** Asks all analyzers in Spring Boot's order and tests the first analysis, as a start does. */
  private static void analyze(
      ApplicationContextRunner application, Consumer<@Nullable FailureAnalysis> test) {
    AtomicReference<ConfigurableApplicationContext> source = new AtomicReference<>();
    application
        .withInitializer(source::set)
        .run(
            context -> {
              Throwable failure = Objects.requireNonNull(context.getStartupFailure());
              test.accept(analysis(Objects.requireNonNull(source.get()), failure));
            });
  }

  private static @Nullable FailureAnalysis analysis(
      ConfigurableApplicationContext source, Throwable failure) {
    ArgumentResolver arguments =
        ArgumentResolver.of(BeanFactory.class, source.getBeanFactory())
            .and(Environment.class, source.getEnvironment());
    return SpringFactoriesLoader.forDefaultResourceLocation()
        // Like Spring Boot, skips the analyzers whose libraries are absent.
        .load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((text, e) -> {}))
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Test
  void aMissingTokenIsNamed() {
    analyze(
        application,
        analysis -> {
          assertThat(analysis.getDescription()).contains("dixa.api-token is not set");
          assertThat(analysis.getAction()).startsWith("set dixa.api-token");
        });
  }

  @Test
  void aBlankTokenIsNamed() {
    analyze(
        application.withPropertyValues("dixa.api-token= "),
        analysis -> {
          assertThat(analysis.getDescription()).contains("dixa.api-token must not be blank");
          assertThat(analysis.getAction()).startsWith("set dixa.api-token");
        });
  }

  @Test
  void theRefusalOfAnUnencryptedUrlNamesTheProperty() {
    analyze(
        application.withPropertyValues(
            "dixa.api-token=t0ken", "dixa.base-url=http://fake.example.com"),
        analysis -> {
          assertThat(analysis.getDescription())
              .contains("http://fake.example.com")
              .doesNotContain("allowUnencrypted()");
          assertThat(analysis.getAction()).contains("dixa.allow-unencrypted=true");
        });
  }

  @Test
  void anUnencryptedUrlIsAllowedByTheProperty() {
    application
        .withPropertyValues(
            "dixa.api-token=t0ken",
            "dixa.base-url=http://fake.example.com",
            "dixa.allow-unencrypted=true")
        .run(context -> assertThat(context).hasSingleBean(Agents.class));
  }

  @Test
  void otherMissingBeansAreLeftToSpring() {
    FailureAnalyzer analyzer = new DixaFailureAnalyzer(new StandardEnvironment());
    new ApplicationContextRunner()
        .withBean(NeedsAgents.class)
        .run(
            context ->
                assertThat(analyzer.analyze(Objects.requireNonNull(context.getStartupFailure())))
                    .isNull());
  }

  record NeedsAgents(Agents agents) {}

  @Test
  void aLazyClientCannotBeInjected() {
    application
        .withPropertyValues("dixa.api-token=t0ken")
        .withBean(LazyAgents.class)
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("final"));
  }

  record LazyAgents(@Lazy DixaClient dixa) {}

  @Test
  void aProviderOfTheClientNeedsNoTokenUntilItIsAsked() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DixaAutoConfiguration.class))
        .withBean(LateAgents.class)
        .run(
            context ->
                assertThat(context.getBean(LateAgents.class).dixa().getIfAvailable()).isNull());
  }

  @Test
  void aProviderOfTheClientReturnsTheClient() {
    application
        .withPropertyValues("dixa.api-token=t0ken")
        .withBean(LateAgents.class)
        .run(
            context ->
                assertThat(context.getBean(LateAgents.class).dixa().getObject())
                    .isSameAs(context.getBean(DixaClient.class)));
  }
}
