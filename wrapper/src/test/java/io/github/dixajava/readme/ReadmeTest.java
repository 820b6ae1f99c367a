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
  void a_sample_reads_as_in_its_test(Region sample) {
    assertThat(Region.inTests()).contains(sample);
  }

  @Test
  void every_java_block_is_a_sample() {
    String readme = Region.read(Path.of("README.md"));

    assertThat(readme.split("```java", -1)).hasSize(samples().size() + 1);
  }

  @Test
  void every_region_of_the_tests_is_a_sample() {
    assertThat(samples())
        .extracting(Region::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Region.inTests().stream().map(Region::name).toList());
  }
}
