package io.github.dixajava.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

class LineTest {
  @Test
  void isTheOneThatTheBuildMeans() {
    assertThat(SpringBootVersion.getVersion())
        .startsWith(System.getProperty("spring.boot.line", "3.5") + ".");
  }
}
