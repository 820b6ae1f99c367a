package io.github.dixajava.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.codegen.overlay.DocumentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelJavadocTest {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\S+ //[^\\n]*\\n)?\\s*public [a-z ]+ (\\w+)");

  @TempDir Path folder;

  @Test
  void noClassOfTheClientEchoesItsNameInsteadOfSayingWhatItIs() throws IOException {
    Map<String, String> sources =
        Generator.runWithNames(
            "api",
            DocumentFile.read(Path.of(System.getProperty("test.description"))),
            DocumentFile.read(Path.of(System.getProperty("test.overlay"))),
            folder);

    sources.forEach(
        (file, source) -> {
          Matcher type = CLASS.matcher(source);
          if (file.contains("/model/") && type.find()) {
            String doc = type.group(1).replaceAll("[^A-Za-z.]+", "").toLowerCase(Locale.ROOT);
            assertThat(doc)
                .as(file)
                .isNotEmpty()
                .doesNotStartWith("the" + type.group(2).toLowerCase(Locale.ROOT) + ".");
          }
        });
  }
}
