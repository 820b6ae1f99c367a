package io.github.dixajava.codegen.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An overlay document: corrections of an API description, applied in the order in which they are
 * written.
 *
 * <pre>{@code
 * overlay: 1.0.0
 * info:
 *   title: What the description leaves out
 *   version: 1.0.0
 * actions:
 *   - target: $.components.schemas.ActivityLogEntry.properties.conversationId
 *     description: Conversation ids are int64 everywhere else.
 *     x-expect: {format: int32}
 *     update: {format: int64}
 *   - target: $.paths.*.*.parameters[?(@.name == 'debug')]
 *     description: The service ignores it.
 *     x-at-least: 3
 *     remove: true
 * }</pre>
 *
 * <p>An action has the members of the specification, of which {@code description} is mandatory
 * here, because it holds the reason, and three of our own:
 *
 * <ul>
 *   <li>{@code x-expect}: what every matched node must contain. Objects need the named members,
 *       arrays the named elements, everything else has to be equal, and {@code "*absent*"} stands
 *       for a member that must not be there. A node that differs has been corrected by the vendor,
 *       so the rule is stale.
 *   <li>{@code x-at-least}: how many nodes a target with wildcards must match, 1 if absent.
 *   <li>{@code x-unless}: a JSONPath. If it matches something in the description, the rule gives
 *       way, and the build goes on: the mark of what we add until the vendor does.
 * </ul>
 *
 * <p>In the edition that {@code x-strict-for} names a rule is stale, and fails, if its target is
 * gone or if it changes nothing. In other editions such rules are skipped.
 *
 * <p>An {@code update} merges objects member by member, appends to arrays (element by element if it
 * is itself an array) and replaces everything else.
 *
 * <p>Keys of schemas end in numbers that change from edition to edition. A rule about a schema that
 * has namesakes finds it by its title: {@code $.components.schemas.*[?(@.title == 'Text')]}. The
 * {@code *} is needed, as a filter looks at the node that it stands behind.
 *
 * @param title what the overlay calls itself
 * @param version its own version
 * @param extendsUri the description it was written for, or null if it does not say
 * @param strictFor the version (info.version) of the description in which every rule has to match;
 *     in others a stale rule is skipped, null if it has to match in all of them; {@code
 *     x-strict-for} in the document
 * @param rules its actions, in order
 */
public record Overlay(
    String title,
    String version,
    @Nullable String extendsUri,
    @Nullable String strictFor,
    List<OverlayRule> rules) {

  public Overlay {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a YAML or JSON file.
   *
   * @throws OverlayException if it is not a complete overlay; names every faulty action
   */
  public static Overlay read(Path file) {
    return new OverlayParser(file.getFileName().toString(), DocumentFile.lines(file, "actions"))
        .parse(DocumentFile.read(file));
  }

  /** The same rules as mere suggestions: one that is stale is skipped, whatever the edition. */
  public Overlay lenient() {
    return new Overlay(title, version, extendsUri, "none", rules);
  }

  /** Like {@link #read}, for a document that is a tree already. */
  public static Overlay parse(JsonNode document) {
    return new OverlayParser("", List.of()).parse(document);
  }

  /**
   * Corrects a description. The given tree stays as it is.
   *
   * @throws OverlayException if rules are stale or can't be applied; names all of them
   */
  public Corrected apply(JsonNode description) {
    if (!(description instanceof ObjectNode original)) {
      throw new OverlayException(List.of("the description is not an object"));
    }
    ObjectNode corrected = original.deepCopy();
    boolean strict = isStrictFor(original);
    List<String> skipped = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (OverlayRule rule : rules) {
      if (rule.givesWay(original)) {
        skipped.add(rule.superfluous());
        continue;
      }
      List<String> list = strict ? problems : skipped;
      rule.applyTo(corrected).ifPresent(problem -> list.add(rule + " " + problem));
    }
    if (!problems.isEmpty()) {
      throw new OverlayException(problems);
    }
    return new Corrected(corrected, strict, skipped);
  }

  private boolean isStrictFor(ObjectNode description) {
    return strictFor == null || strictFor.equals(description.at("/info/version").asText());
  }
}
