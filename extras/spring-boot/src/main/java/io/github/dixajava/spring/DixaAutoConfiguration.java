package io.github.dixajava.spring;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Configures a {@link DixaClient} if {@code dixa.api-token} is set and the application defines no
 * other. All beans of type {@link CallListener} are added to it. It is closed with the application
 * context.
 */
@AutoConfiguration(after = DixaMetricsAutoConfiguration.class)
@EnableConfigurationProperties(DixaProperties.class)
public class DixaAutoConfiguration {
  /** Called by Spring. */
  public DixaAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("dixa.api-token")
  DixaClient dixaClient(
      DixaProperties properties,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<DixaClientCustomizer> customizers) {
    DixaClientBuilder builder =
        DixaClient.builder()
            .apiToken(requireToken(properties.apiToken()))
            .options(options(properties))
            .rateLimit(rateLimit(properties.rateLimit()));
    ifSet(properties.baseUrl(), builder::baseUrl);
    ifSet(properties.apiVersion(), builder::apiVersion);
    if (properties.bearerScheme()) {
      builder.bearerScheme();
    }
    if (properties.allowUnencrypted()) {
      builder.allowUnencrypted();
    }
    listeners.orderedStream().forEach(builder::listener);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return build(builder);
  }

  private static String requireToken(@Nullable String token) {
    if (token == null || token.isBlank()) {
      throw new ConfigurationRefusedException(
          DixaFailureAnalyzer.TOKEN + " must not be blank", DixaFailureAnalyzer.SET_TOKEN, null);
    }
    return token;
  }

  /** Names the property where the builder's message names its method. */
  private static DixaClient build(DixaClientBuilder builder) {
    try {
      return builder.build();
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      int action = message.indexOf(": use https, or allowUnencrypted()");
      if (action < 0) {
        throw refused;
      }
      throw new ConfigurationRefusedException(
          message.substring(0, action),
          "use https, or set dixa.allow-unencrypted=true inside a network you trust",
          refused);
    }
  }

  private static RequestOptions options(DixaProperties properties) {
    RequestOptions.Builder options = RequestOptions.builder();
    ifSet(properties.deadline(), options::deadline);
    ifSet(properties.attemptTimeout(), options::attemptTimeout);
    ifSet(properties.connectTimeout(), options::connectTimeout);
    ifSet(properties.readTimeout(), options::readTimeout);
    ifSet(properties.writeTimeout(), options::writeTimeout);
    options.retryPolicy(properties.retry().retryPolicy());
    if (properties.readOnly()) {
      options.readOnly();
    }
    return options.build();
  }

  private static RateLimit rateLimit(DixaProperties.Limit limit) {
    return limit.enabled()
        ? RateLimit.perSecond(limit.perSecond()).burst(limit.burst()).perDay(limit.perDay())
        : RateLimit.off();
  }

  static <T> void ifSet(@Nullable T value, Consumer<T> use) {
    if (value != null) {
      use.accept(value);
    }
  }
}
