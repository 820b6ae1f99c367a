package io.github.dixajava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the jars tell GraalVM's native-image: nothing of it can be seen at build time otherwise. */
class NativeImageTest {
  private static final String GENERATED =
      "/META-INF/native-image/io.github.dixajava/dixa-java-generated/";
  private static final String RUNTIME =
      "/META-INF/native-image/io.github.dixajava/dixa-java-runtime/";

  @Test
  void everyRetrofitInterfaceHasItsProxy() throws IOException {
    assertThat(read(GENERATED + "proxy-config.json").getAsJsonArray())
        .extracting(entry -> entry.getAsJsonObject().getAsJsonArray("interfaces"))
        .extracting(interfaces -> interfaces.get(0).getAsString())
        .containsExactlyInAnyOrderElementsOf(retrofitInterfaces());
  }

  @Test
  void theMethodsOfEveryRetrofitInterfaceCanBeRead() throws IOException {
    JsonArray entries = read(GENERATED + "reflect-config.json").getAsJsonArray();
    assertThat(entries)
        .allMatch(entry -> entry.getAsJsonObject().get("allDeclaredMethods").getAsBoolean());
    assertThat(entries)
        .extracting(entry -> entry.getAsJsonObject().get("name").getAsString())
        .containsExactlyInAnyOrderElementsOf(retrofitInterfaces());
  }

  @Test
  void theClassThatKnowsOkHttpsVersionIsNamed() throws Exception {
    for (JsonElement entry : read(RUNTIME + "reflect-config.json").getAsJsonArray()) {
      Class<?> named = Class.forName(entry.getAsJsonObject().get("name").getAsString());
      for (JsonElement field : entry.getAsJsonObject().getAsJsonArray("fields")) {
        assertThat(named.getField(field.getAsJsonObject().get("name").getAsString())).isNotNull();
      }
    }
  }

  @Test
  void theFileWithTheVersionIsIncluded() throws IOException {
    JsonElement resources =
        read(RUNTIME + "resource-config.json").getAsJsonObject().get("resources");
    assertThat(StreamSupport.stream(includes(resources).spliterator(), false))
        .extracting(include -> include.getAsJsonObject().get("pattern").getAsString())
        .anyMatch(it -> Pattern.matches(it, "io/github/dixajava/http/version.properties"));
  }

  private static JsonArray includes(JsonElement resources) {
    return resources.getAsJsonObject().getAsJsonArray("includes");
  }

  private static List<String> retrofitInterfaces() {
    List<String> names =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.dixajava.api")
                .stream()
                .filter(type -> type.isInterface() && !type.getMethods().isEmpty())
                .filter(type -> !type.isAnnotation())
                .map(JavaClass::getFullName)
                .toList();
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }

  private static JsonElement read(String resource) throws IOException {
    try (InputStream in = NativeImageTest.class.getResourceAsStream(resource)) {
      return JsonParser.parseReader(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
    }
  }
}
