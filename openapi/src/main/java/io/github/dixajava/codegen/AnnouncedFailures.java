package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.view.ApiMethod.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an operation's statuses mean for its callers. */
final class AnnouncedFailures {
  /** What a status is called in general. */
  private static final Pattern USUAL =
      Pattern.compile(
          "^(?:Accepted|Added|Bad request|Conflict|Created|Done|Not found|OK|Success)\\b"
              + "(?:, no content)?[.,]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ID = Pattern.compile("(\\w+)Id");
  private static final Pattern PROSE =
      Pattern.compile("^The (?:id|name) of (?:the|an?) ([a-z ]+?)(?:,| as | in |\\.|$)");

  private final Description description;

  AnnouncedFailures(Description description) {
    this.description = description;
  }

  List<Failure> of(Description.Operation operation) {
    JsonNode responses = operation.node().path("responses");
    List<Failure> failures = new ArrayList<>();
    String refused = special(responses.path("400"));
    if (refused != null) {
      failures.add(new Failure("BadRequestException", "if Dixa refuses the request, " + refused));
    }
    if (responses.has("404")) {
      String missing = special(responses.path("404"));
      failures.add(
          new Failure("NotFoundException", missing == null ? missing(operation) : missing));
    }
    if (responses.has("409")) {
      String conflict = special(responses.path("409"));
      failures.add(
          new Failure(
              "ConflictException",
              conflict == null ? "if the present state forbids it" : conflict));
    }
    return failures;
  }

  /** What the description says of a status beyond what the status means anyway. */
  static @Nullable String special(JsonNode response) {
    String text = USUAL.matcher(response.path("description").asText()).replaceFirst("");
    return text.isBlank() ? null : Javadoc.text(text, "").replaceFirst("\\.$", "");
  }

  private String missing(Description.Operation operation) {
    String things =
        description.parameters(operation).stream()
            .filter(parameter -> ApiParameters.isIn(parameter, "path"))
            .map(AnnouncedFailures::thing)
            .distinct()
            .collect(Collectors.joining(" or "));
    String named = "something that the request names does not exist";
    if (things.isEmpty()) {
      return "if " + named;
    }
    boolean more = operation.node().has("requestBody");
    return "if there is no such " + things + (more ? ", or " + named : "");
  }

  /** What a parameter of a path stands for, by its name or, if that tells nothing, its prose. */
  private static String thing(JsonNode parameter) {
    String name = parameter.path("name").asText();
    Matcher id = ID.matcher(name);
    Matcher prose = PROSE.matcher(parameter.path("description").asText());
    String noun = id.matches() ? id.group(1) : prose.find() ? prose.group(1) : name;
    return String.join(" ", JavaNames.words(noun)).toLowerCase(Locale.ROOT);
  }
}
