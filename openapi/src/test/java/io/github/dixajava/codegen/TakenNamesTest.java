package io.github.dixajava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenNamesTest {
  private static final String ENDING = ".mustache";

  private static List<Path> templates() throws IOException, URISyntaxException {
    Path one =
        Path.of(Objects.requireNonNull(Model.class.getResource("/dixa-java/api.mustache")).toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(one.getParent()))) {
      return files.filter(file -> file.toString().endsWith(ENDING)).toList();
    }
  }

  @Test
  void everyTemplateIsLookedAt() throws Exception {
    Set<String> names =
        templates().stream()
            .map(file -> String.valueOf(file.getFileName()).replace(ENDING, ""))
            .collect(Collectors.toSet());

    assertThat(TakenNames.TEMPLATES).isEqualTo(names);
  }

  @Test
  void whatATemplateMakesAnObjectOfIsTaken() throws Exception {
    Pattern made = Pattern.compile("\\bnew ([A-Z]\\w+)\\b");
    for (Path template : templates()) {
      assertThat(made.matcher(Files.readString(template)).results().map(found -> found.group(1)))
          .as(template.toString())
          .allMatch(name -> TakenNames.isTaken(name) || name.equals("Default"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Query", "Path", "Call", "List", "String", "Operation", "Pager"})
  void whatGeneratedCodeUsesIsTaken(String name) {
    assertThat(TakenNames.isTaken(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agent", "Conversation", "Tag"})
  void whatDixaSpeaksOfIsFree(String name) {
    assertThat(TakenNames.isTaken(name)).isFalse();
  }
}
