package io.github.dixajava.spring;

import io.github.dixajava.DixaClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Names the property to set when an application does not start for lack of a {@link DixaClient}.
 * Ordered before Spring Boot's own analyzer of missing beans, which suggests defining a bean.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DixaFailureAnalyzer implements FailureAnalyzer {
  static final String TOKEN = "dixa.api-token";
  static final String SET_TOKEN =
      "set "
          + TOKEN
          + " to an API token, for instance to ${DIXA_API_TOKEN}; an administrator creates one in"
          + " Dixa under Settings > Integrations > API Tokens";

  private final Environment environment;

  DixaFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationRefusedException refused) {
        return new FailureAnalysis(refused.problem(), refused.action(), failure);
      }
      if (cause instanceof NoSuchBeanDefinitionException missing && isMissingClient(missing)) {
        return new FailureAnalysis(
            "There is no DixaClient because " + TOKEN + " is not set", SET_TOKEN, failure);
      }
    }
    return null;
  }

  private boolean isMissingClient(NoSuchBeanDefinitionException missing) {
    return DixaClient.class.equals(missing.getBeanType())
        && !(missing instanceof NoUniqueBeanDefinitionException)
        && !environment.containsProperty(TOKEN);
  }
}
