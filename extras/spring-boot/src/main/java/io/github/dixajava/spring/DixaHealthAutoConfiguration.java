package io.github.dixajava.spring;

import io.github.dixajava.DixaClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Adds a call of Dixa to the health of the application if {@code management.health.dixa.enabled} is
 * true and there is one client, or a primary one. It is off by default, since an application need
 * not be down when Dixa is.
 *
 * <p>The call has a timeout ({@code management.health.dixa.timeout}, 3 seconds), is not retried and
 * does not wait for the rate limit. Its result is used again for {@code
 * management.health.dixa.time-to-live}, 30 seconds.
 */
@AutoConfiguration(after = DixaAutoConfiguration.class)
@ConditionalOnProperty("management.health.dixa.enabled")
@ConditionalOnSingleCandidate(DixaClient.class)
public class DixaHealthAutoConfiguration {
  /** Called by Spring. */
  public DixaHealthAutoConfiguration() {}

  @Bean
  HealthCheck dixaHealthCheck(DixaClient dixa, Environment environment) {
    Binder properties = Binder.get(environment);
    return new HealthCheck(
        dixa,
        property(properties, "timeout", Duration.ofSeconds(3)),
        property(properties, "time-to-live", Duration.ofSeconds(30)),
        System::nanoTime);
  }

  private static Duration property(Binder properties, String name, Duration standard) {
    return properties
        .bind("management.health.dixa." + name, Bindable.of(Duration.class))
        .orElse(standard);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Boot3 {
    @Bean
    @ConditionalOnMissingBean(name = "dixaHealthIndicator")
    org.springframework.boot.actuate.health.HealthIndicator dixaHealthIndicator(HealthCheck check) {
      return () -> {
        RuntimeException failure = check.failure();
        return failure == null
            ? org.springframework.boot.actuate.health.Health.up().build()
            : org.springframework.boot.actuate.health.Health.down(failure).build();
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class Boot4 {
    @Bean
    @ConditionalOnMissingBean(name = "dixaHealthIndicator")
    org.springframework.boot.health.contributor.HealthIndicator dixaHealthIndicator(
        HealthCheck check) {
      return () -> {
        RuntimeException failure = check.failure();
        return failure == null
            ? org.springframework.boot.health.contributor.Health.up().build()
            : org.springframework.boot.health.contributor.Health.down(failure).build();
      };
    }
  }
}
