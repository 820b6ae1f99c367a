package io.github.dixajava.spring;

import io.github.dixajava.jackson.DixaJackson2Module;
import io.github.dixajava.jackson.DixaJackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models in answers and bodies of the program's own, with the Jackson that it has. */
@AutoConfiguration
public class DixaJacksonAutoConfiguration {
  /** Called by Spring. */
  public DixaJacksonAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
  static class Jackson2 {
    @Bean
    @ConditionalOnMissingBean
    DixaJackson2Module dixaJackson2Module() {
      return new DixaJackson2Module();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
  static class Jackson3 {
    @Bean
    @ConditionalOnMissingBean
    DixaJackson3Module dixaJackson3Module() {
      return new DixaJackson3Module();
    }
  }
}
