package io.github.dixajava.spring;

import io.github.dixajava.DixaClient;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether Dixa can be reached, as a part of the program's health, if {@code
 * management.health.dixa.enabled} is true and there is one client, or a primary one. Each look is a
 * call that counts towards the rate limit, and a Dixa that is down need not make the program so;
 * hence it is off unless asked for.
 */
@AutoConfiguration(after = DixaAutoConfiguration.class)
@ConditionalOnProperty("management.health.dixa.enabled")
@ConditionalOnSingleCandidate(DixaClient.class)
public class DixaHealthAutoConfiguration {
  /** Called by Spring. */
  public DixaHealthAutoConfiguration() {}

  private static void look(DixaClient dixa) {
    dixa.with(RequestOptions.builder().retryPolicy(RetryPolicy.none()).build())
        .organization()
        .getOrganizationDetails();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Boot3 {
    @Bean
    @ConditionalOnMissingBean(name = "dixaHealthIndicator")
    org.springframework.boot.actuate.health.HealthIndicator dixaHealthIndicator(DixaClient dixa) {
      return () -> {
        try {
          look(dixa);
          return org.springframework.boot.actuate.health.Health.up().build();
        } catch (RuntimeException e) {
          return org.springframework.boot.actuate.health.Health.down(e).build();
        }
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class Boot4 {
    @Bean
    @ConditionalOnMissingBean(name = "dixaHealthIndicator")
    org.springframework.boot.health.contributor.HealthIndicator dixaHealthIndicator(
        DixaClient dixa) {
      return () -> {
        try {
          look(dixa);
          return org.springframework.boot.health.contributor.Health.up().build();
        } catch (RuntimeException e) {
          return org.springframework.boot.health.contributor.Health.down(e).build();
        }
      };
    }
  }
}
