package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads descriptions and overlays, in YAML or JSON whatever the file is called. */
public final class DocumentFile {

  /** The YAML library stops at 3 million characters otherwise; descriptions can be longer. */
  private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

  private static final Pattern JSON_BEGIN = Pattern.compile("\\s*\\{\\s*\"");

  private static final ObjectMapper JSON = strict(new ObjectMapper());
  private static final ObjectMapper YAML = strict(new ObjectMapper(yamlFactory()));

  private DocumentFile() {}

  /**
   * The content of a file as a tree. Dates and version numbers that YAML could take for something
   * else stay text.
   *
   * @throws OverlayException if the file can't be read, has a key twice, or holds nothing
   */
  public static JsonNode read(Path file) {
    try {
      return tree(Files.readString(file));
    } catch (IOException e) {
      throw new OverlayException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  /** The first and the last line of something in a file, from 1. */
  record Lines(int first, int last) {}

  /** Where the elements of a list at the top of a document are; nothing for one in JSON. */
  static List<Lines> lines(Path file, String list) {
    try {
      String content = Files.readString(file);
      return !JSON_BEGIN.matcher(content).lookingAt()
              && new Yaml().compose(new StringReader(content)) instanceof MappingNode document
          ? document.getValue().stream()
              .filter(m -> m.getKeyNode() instanceof ScalarNode key && key.getValue().equals(list))
              .flatMap(m -> ((SequenceNode) m.getValueNode()).getValue().stream())
              .map(DocumentFile::lines)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new OverlayException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static Lines lines(Node node) {
    return new Lines(node.getStartMark().getLine() + 1, lastLine(node));
  }

  /** A block ends where the next token begins, so its last element is asked. */
  private static int lastLine(Node node) {
    if (node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK) {
      return lastLine(map.getValue().get(map.getValue().size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
      return lastLine(list.getValue().get(list.getValue().size() - 1));
    }
    Mark end = node.getEndMark();
    return end.getColumn() == 0 ? end.getLine() : end.getLine() + 1;
  }

  /**
   * Like {@link #read}, for a text.
   *
   * @throws OverlayException if it is neither YAML nor JSON, has a key twice, or holds nothing
   */
  public static JsonNode parse(String text) {
    try {
      return tree(text);
    } catch (IOException e) {
      throw new OverlayException(String.valueOf(e.getMessage()), e);
    }
  }

  private static JsonNode tree(String text) throws IOException {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    ObjectMapper mapper = JSON_BEGIN.matcher(content).lookingAt() ? JSON : YAML;
    JsonNode tree = mapper.readTree(content);
    if (tree.isMissingNode()) {
      throw new OverlayException(List.of("the document is empty"));
    }
    return tree;
  }

  private static ObjectMapper strict(ObjectMapper mapper) {
    return mapper
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  private static YAMLFactory yamlFactory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
        .build();
  }
}
