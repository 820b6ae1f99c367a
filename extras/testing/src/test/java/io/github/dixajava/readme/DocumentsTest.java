package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.readme.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dsamples.accept=true} the documents take over what the tests say. */
class DocumentsTest {
  private static final List<Region> REGIONS = Region.all();

  @BeforeAll
  static void accept() throws IOException {
    if (Boolean.getBoolean("samples.accept")) {
      for (Document document : Document.all()) {
        Files.writeString(document.file(), document.refreshed(REGIONS));
      }
    }
  }

  static List<Block> samples() {
    return Document.allBlocks("java");
  }

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aJavaBlockReadsAsInItsTest(Block block) {
    assertThat(REGIONS).contains(new Region(block.sample(), block.text()));
  }

  @Test
  void everyRegionOfTheTestsIsShownOnce() {
    assertThat(samples())
        .extracting(Block::sample)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(REGIONS.stream().map(Region::name).toList());
  }

  @Test
  void aJavaBlockCompilesByItself(@TempDir Path out) {
    List<Block> blocks = samples().stream().filter(DocumentsTest::isOfThisModule).toList();

    assertThat(BlockCompiler.errors(blocks, out)).isEmpty();
  }

  @Test
  void aBlockOfAnotherModuleIsAWholeFile() {
    assertThat(samples())
        .filteredOn(block -> !isOfThisModule(block))
        .isNotEmpty()
        .allMatch(BlockCompiler::isWhole);
  }

  private static boolean isOfThisModule(Block block) {
    return Region.in("extras/testing").contains(new Region(block.sample(), block.text()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aBlockIsOfAKindThatIsChecked(Document document) {
    int fences = document.text().split("(?m)^ *```", -1).length - 1;

    assertThat(document.blocks())
        .hasSize(fences / 2)
        .extracting(Block::language)
        .isSubsetOf("java", "mermaid", "xml", "properties", "");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aLinkLeadsSomewhere(Document document) {
    assertThat(document.brokenLinks()).isEmpty();
  }

  @Test
  void theReadmeAndEveryGuideLeadToEachOther() {
    String readme = Document.read(Path.of("README.md"));

    for (Path guide : Document.filesIn(Path.of("docs"))) {
      assertThat(readme).contains("(" + guide + ")");
      assertThat(Document.read(guide)).contains("](../README.md");
    }
  }
}
