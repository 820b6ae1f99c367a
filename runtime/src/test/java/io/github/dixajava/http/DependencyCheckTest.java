package io.github.dixajava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.13.1", "5.0.0-alpha.14", "5.5.1", "6.0"})
  void aVersionThatIsNewEnoughPasses(String version) {
    assertThatCode(() -> DependencyCheck.checkOkHttp(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.14.9", "4.9.3", "4.11.0", "none or one older than 4.0"})
  void aVersionThatIsTooOldIsNamed(String version) {
    assertThatThrownBy(() -> DependencyCheck.checkOkHttp(version))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs OkHttp 4.12 or newer")
        .hasMessageContaining(version);
  }

  @Test
  void theClassPathOfTheTestsPasses() {
    assertThatCode(DependencyCheck::check).doesNotThrowAnyException();
  }

  @Test
  void aSecondOkHttpIsNamedWithWhatToExclude(@TempDir Path directory) throws IOException {
    List<URL> classPath = new ArrayList<>();
    for (String jar : List.of("one", "other")) {
      Files.createDirectories(directory.resolve(jar + "/okhttp3"));
      Files.createFile(directory.resolve(jar + "/okhttp3/OkHttpClient.class"));
      classPath.add(directory.resolve(jar).toUri().toURL());
    }
    try (URLClassLoader twice = new URLClassLoader(classPath.toArray(URL[]::new), null);
        URLClassLoader once = new URLClassLoader(new URL[] {classPath.get(0)}, null)) {
      assertThat(DependencyCheck.duplicates(twice))
          .contains("/one/", "/other/", "Exclude com.squareup.okhttp3:okhttp");
      assertThat(DependencyCheck.duplicates(once)).isNull();
    }
  }

  @Test
  void aLibraryThatIsTooOldIsNamedWithItsArtifact() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> DependencyCheck.check(5005, empty))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("needs Gson 2.11 or newer")
          .hasMessageContaining("com.google.code.gson:gson");
    }
  }
}
