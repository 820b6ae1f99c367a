package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.13.1", "5.0.0-alpha.14", "5.5.1", "6.0"})
  void aVersionThatIsNewEnoughPasses(String version) {
    assertThatCode(() -> OkHttpVersion.check(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.14.9", "4.9.3", "4.11.0", "none or one older than 4.0"})
  void aVersionThatIsTooOldIsNamed(String version) {
    assertThatThrownBy(() -> OkHttpVersion.check(version))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs OkHttp 4.12 or newer")
        .hasMessageContaining(version);
  }

  @Test
  void theOneOfThisClassPathPasses() {
    assertThatCode(OkHttpVersion::check).doesNotThrowAnyException();
  }
}
