package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.view.ApiMethod.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> names =
        description.parameters(operation).stream()
            .filter(parameter -> ApiParameters.isIn(parameter, "path"))
            .map(parameter -> parameter.path("name").asText())
            .toList();
    String things =
        names.stream()
            .map(name -> String.join(" ", JavaNames.words(ID.matcher(name).replaceFirst("$1"))))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(" or "));
    boolean plain = names.stream().allMatch(name -> ID.matcher(name).matches());
    String named = "something that the request names does not exist";
    if (names.isEmpty() || !plain) {
      return names.isEmpty() ? "if " + named : "if there is no such thing";
    }
    boolean more = operation.node().has("requestBody");
    return "if there is no such " + things + (more ? ", or " + named : "");
  }
}
