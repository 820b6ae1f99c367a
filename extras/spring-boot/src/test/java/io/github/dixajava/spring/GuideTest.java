package io.github.dixajava.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The properties in the guide are those that there are, with the values that they have unset. */
class GuideTest {
  private static final Path GUIDE = Path.of("docs/spring-boot.md");
  private static final Pattern BLOCK = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

  private static Properties guide() throws IOException {
    Properties properties = new Properties();
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    while (block.find()) {
      properties.load(new StringReader(block.group(1)));
    }
    return properties;
  }

  private static Iterable<JsonNode> described() throws IOException {
    try (InputStream metadata =
        GuideTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return new ObjectMapper().readTree(metadata).path("properties");
    }
  }

  @Test
  void theGuideNamesEveryProperty() throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode property : described()) {
      names.add(property.path("name").asText());
    }
    Set<String> inGuide = new TreeSet<>();
    for (String name : guide().stringPropertyNames()) {
      inGuide.add(name.replaceFirst("(subscriptions)\\[.*", "$1"));
    }
    assertThat(inGuide).isEqualTo(names);
  }

  @Test
  void theMetadataHasADefaultWhereverTheClientHasOne() throws IOException {
    Set<String> without = new TreeSet<>();
    for (JsonNode property : described()) {
      if (!property.has("defaultValue") && !property.path("name").asText().contains("webhook")) {
        without.add(property.path("name").asText());
      }
    }
    assertThat(without).containsExactly("dixa.api-token");
  }

  @Test
  void theGuideShowsTheDefaults() throws IOException {
    Properties guide = guide();
    for (JsonNode property : described()) {
      String standard = property.path("defaultValue").asText("");
      if (!standard.isEmpty()) {
        assertThat(guide).containsEntry(property.path("name").asText(), standard);
      }
    }
    DixaProperties bound =
        new Binder(new MapConfigurationPropertySource(guide))
            .bind("dixa", DixaProperties.class)
            .get();
    RequestOptions standard = RequestOptions.standard();
    assertThat(bound.baseUrl()).isEqualTo(DixaClientBuilder.PRODUCTION);
    assertThat(bound.deadline()).isEqualTo(standard.deadline());
    assertThat(bound.attemptTimeout()).isEqualTo(standard.attemptTimeout());
    assertThat(bound.connectTimeout()).isEqualTo(standard.connectTimeout());
    assertThat(bound.readTimeout()).isEqualTo(standard.readTimeout());
    assertThat(bound.writeTimeout()).isEqualTo(standard.writeTimeout());
    assertThat(bound.retry().retryPolicy())
        .usingRecursiveComparison()
        .isEqualTo(standard.retryPolicy());
  }
}
