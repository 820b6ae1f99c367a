package io.github.dixajava.spring;

import io.github.dixajava.DixaClientBuilder;

/** A bean that has the last word on how the client is built. */
@FunctionalInterface
public interface DixaClientCustomizer {
  /** Changes what the properties have set. */
  void customize(DixaClientBuilder builder);
}
