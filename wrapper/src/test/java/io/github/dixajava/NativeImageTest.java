package io.github.dixajava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.OpenEnum;
import io.github.dixajava.json.UnknownCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the jars tell GraalVM's native-image: nothing of it can be seen at build time otherwise. */
class NativeImageTest {
  private static final String GENERATED =
      "/META-INF/native-image/io.github.dixajava/dixa-java-generated/";
  private static final String RUNTIME =
      "/META-INF/native-image/io.github.dixajava/dixa-java-runtime/";

  @Test
  void everyRetrofitInterfaceHasItsProxyInItsJar() throws IOException {
    assertThat(proxies(GENERATED)).containsExactlyInAnyOrderElementsOf(retrofitInterfaces("api"));
    assertThat(proxies(RUNTIME)).containsAll(retrofitInterfaces("http"));
  }

  @Test
  void theMethodsOfEveryRetrofitInterfaceCanBeRead() throws IOException {
    assertThat(namesWithMethods(GENERATED)).containsAll(retrofitInterfaces("api"));
    assertThat(namesWithMethods(RUNTIME)).containsAll(retrofitInterfaces("http"));
  }

  @Test
  void everyModelCanBeFoundByNameAndLookedThrough() throws IOException {
    List<String> models =
        classes("model")
            .filter(
                type ->
                    type.isAssignableTo(DixaModel.class)
                        || type.isAssignableTo(OpenEnum.class)
                        || type.isAssignableTo(UnknownCase.class)
                        || type.isRecord())
            .map(JavaClass::getFullName)
            .toList();

    assertThat(models).hasSizeGreaterThan(200);
    assertThat(namesWithMethods(GENERATED)).containsAll(models);
  }

  @Test
  void whatJavaSerializationWritesIsNamed() throws Exception {
    for (JsonElement entry : read(RUNTIME + "serialization-config.json").getAsJsonArray()) {
      assertThat(Class.forName(entry.getAsJsonObject().get("name").getAsString()))
          .isAssignableTo(Serializable.class);
    }
  }

  @Test
  void theClassThatKnowsOkHttpsVersionIsNamed() throws Exception {
    for (JsonElement entry : read(RUNTIME + "reflect-config.json").getAsJsonArray()) {
      JsonArray fields = entry.getAsJsonObject().getAsJsonArray("fields");
      for (JsonElement field : fields == null ? new JsonArray() : fields) {
        Class<?> named = Class.forName(entry.getAsJsonObject().get("name").getAsString());
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

  private static List<String> proxies(String jar) throws IOException {
    return elements(jar + "proxy-config.json")
        .map(entry -> entry.getAsJsonArray("interfaces").get(0).getAsString())
        .toList();
  }

  private static List<String> namesWithMethods(String jar) throws IOException {
    return elements(jar + "reflect-config.json")
        .filter(entry -> entry.has("allDeclaredMethods"))
        .map(entry -> entry.get("name").getAsString())
        .toList();
  }

  private static Stream<JsonObject> elements(String resource) throws IOException {
    return read(resource).getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
  }

  private static List<String> retrofitInterfaces(String rest) {
    return classes(rest)
        .filter(JavaClass::isInterface)
        .filter(
            type ->
                type.getMethods().stream()
                    .flatMap(method -> method.getAnnotations().stream())
                    .anyMatch(it -> it.getRawType().getPackageName().equals("retrofit2.http")))
        .map(JavaClass::getFullName)
        .toList();
  }

  private static Stream<JavaClass> classes(String rest) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.dixajava." + rest)
            .stream();
  }

  private static JsonElement read(String resource) throws IOException {
    try (InputStream in = NativeImageTest.class.getResourceAsStream(resource)) {
      return JsonParser.parseReader(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
    }
  }
}
