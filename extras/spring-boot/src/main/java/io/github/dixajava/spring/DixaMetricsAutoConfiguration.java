package io.github.dixajava.spring;

import io.github.dixajava.micrometer.DixaMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Metrics of the client, if the program has one {@link MeterRegistry}, or a primary one. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
public class DixaMetricsAutoConfiguration {
  /** Called by Spring. */
  public DixaMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnSingleCandidate(MeterRegistry.class)
  @ConditionalOnMissingBean
  DixaMetrics dixaMetrics(MeterRegistry registry) {
    return new DixaMetrics(registry);
  }
}
