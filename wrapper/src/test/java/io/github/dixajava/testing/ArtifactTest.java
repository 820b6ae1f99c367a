package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fake is compiled beside the tests; what goes into its artifact has to stand alone. */
class ArtifactTest {
  private static final String PACKAGE = "io/github/dixajava/testing";

  @Test
  void whatOnlyTestsNeedHasANameThatTheArtifactLeavesOut() throws IOException {
    assertThat(sources("src/test/java"))
        .allMatch(name -> name.matches(".*Test|Contract.*|Conformity.*|package-info"));
    assertThat(sources("src/testing/java"))
        .noneMatch(name -> name.matches(".*Test|Contract.*|Conformity.*"));
  }

  @Test
  void theArtifactDependsOnNoTest() throws IOException {
    Set<String> artifact = sources("src/testing/java");

    assertThat(new ClassFileImporter().importPackagesOf(DixaFake.class).stream())
        .filteredOn(type -> artifact.contains(outermost(type)))
        .isNotEmpty()
        .flatMap(JavaClass::getDirectDependenciesFromSelf)
        .extracting(dependency -> dependency.getTargetClass())
        .filteredOn(type -> type.getSource().isPresent())
        .filteredOn(type -> type.getSource().get().getUri().toString().contains("test-classes"))
        .allMatch(type -> artifact.contains(outermost(type)), "are part of the artifact");
  }

  private static Set<String> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("wrapper", folder).resolve(PACKAGE))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static String outermost(JavaClass type) {
    return type.getPackageName().equals("io.github.dixajava.testing")
        ? type.getName().replaceAll("^.*\\.|\\$.*$", "")
        : type.getName();
  }
}
