package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.readme.Document.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of artifacts, versions, profiles, modules and scripts. */
class BuildFactsTest {
  private static final String PARENT = Document.read(Path.of("pom.xml"));
  private static final String CLIENT = Document.read(Path.of("wrapper/pom.xml"));
  private static final String GENERATOR = Document.read(Path.of("openapi/pom.xml"));
  private static final String BOM = Document.read(Path.of("extras/bom/pom.xml"));
  private static final Path README = Path.of("README.md");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
  private static final Map<String, String> VERSIONS =
      Map.of(
          "junit-jupiter", "junit.version",
          "micrometer-core", "micrometer.version",
          "okhttp", "okhttp4.version",
          "opentelemetry-okhttp-3.0", "opentelemetry-okhttp.version",
          "wiremock", "wiremock.version");

  static List<Block> poms() {
    return Document.allBlocks("xml");
  }

  static List<String> commands() {
    return Document.allBlocks("").stream().flatMap(block -> block.text().lines()).toList();
  }

  @ParameterizedTest
  @MethodSource("poms")
  void aDependencyHasTheVersionOfTheBuild(Block block) {
    List<String> dependencies =
        DEPENDENCY.matcher(block.text()).results().map(match -> match.group(1)).toList();

    assertThat(dependencies).isNotEmpty().allSatisfy(BuildFactsTest::checkDependency);
  }

  private static void checkDependency(String dependency) {
    String artifact = element("artifactId", dependency);
    if (element("groupId", dependency).equals("io.github.dixajava")) {
      assertThat(BOM).contains("<artifactId>" + artifact + "</artifactId>");
      assertThat(element("version", dependency)).isEqualTo(element("version", PARENT));
    } else {
      assertThat(VERSIONS).containsKey(artifact);
      assertThat(element("version", dependency))
          .isEqualTo(element(VERSIONS.getOrDefault(artifact, ""), PARENT));
    }
  }

  private static String element(String name, String xml) {
    Matcher element = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(xml);
    assertThat(element.find()).as(name).isTrue();
    return element.group(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandNamesWhatThereIs(String command) {
    Matcher profile = Pattern.compile(" -P(\\S+)").matcher(command);
    while (profile.find()) {
      assertThat(PARENT + CLIENT + GENERATOR).contains("<id>" + profile.group(1) + "</id>");
    }
    Matcher module = Pattern.compile(" -pl (\\S+)").matcher(command);
    while (module.find()) {
      assertThat(PARENT).contains("<module>" + module.group(1) + "</module>");
    }
    Matcher script = Pattern.compile("\\.ci/\\S+").matcher(command);
    while (script.find()) {
      assertThat(Path.of(script.group())).exists();
    }
  }

  @Test
  void theReadmeBeginsWithTwoCommands() {
    Block first = new Document(README, Document.read(README)).blocks().get(0);

    assertThat(first.text().lines())
        .extracting(line -> line.replaceAll(" *#.*", ""))
        .containsExactly("mvn -q -Pdemo verify", "mvn -B verify");
  }
}
