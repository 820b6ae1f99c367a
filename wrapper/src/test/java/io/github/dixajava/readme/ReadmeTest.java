package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
  static List<Region> samples() {
    return Region.inReadme();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleReadsAsInItsTest(Region sample) {
    assertThat(Region.inTests()).contains(sample);
  }

  @Test
  void everyJavaBlockIsASample() {
    String readme = Region.read(Path.of("README.md"));

    assertThat(readme.split("```java", -1)).hasSize(samples().size() + 1);
  }

  @Test
  void everyRegionOfTheTestsIsASample() {
    assertThat(samples())
        .extracting(Region::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Region.inTests().stream().map(Region::name).toList());
  }
}
