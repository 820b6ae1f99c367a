package io.github.dixajava.codegen.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An overload of a method.
 *
 * @param parameters its parameters
 * @param arguments what it hands on to the longest one; null if it is the longest
 */
public record Form(List<ApiParameter> parameters, @Nullable String arguments) {

  static Form of(List<ApiParameter> longest, List<ApiParameter> leftOut) {
    List<ApiParameter> kept = longest.stream().filter(p -> !leftOut.contains(p)).toList();
    String arguments = joined(longest, p -> leftOut.contains(p) ? p.absent() : p.name());
    return new Form(kept, leftOut.isEmpty() ? null : arguments);
  }

  /** The parameters as declared. */
  public String signature() {
    return joined(parameters, ApiParameter::forCaller);
  }

  /** Their names. */
  public String names() {
    return joined(parameters, ApiParameter::name);
  }

  /** Their types as overloads tell them apart. */
  public String erasures() {
    return joined(parameters, ApiParameter::erasure);
  }

  /** The parameters that the description says something of. */
  public List<ApiParameter> documented() {
    return parameters.stream().filter(p -> p.doc() != null).toList();
  }

  /** The statements that check the parameters. */
  public List<String> checks() {
    return parameters.stream()
        .map(ApiParameter::check)
        .filter(Objects::nonNull)
        .map(Check::statement)
        .toList();
  }

  /**
   * What the parameters must not be, as in {@code a or b is null, or c is less than 1}; null if
   * none is checked.
   */
  public @Nullable String refused() {
    Map<String, String> names = new LinkedHashMap<>();
    for (ApiParameter parameter : parameters) {
      Check check = parameter.check();
      if (check != null) {
        String name = "{@code " + parameter.name() + "}";
        names.merge(check.refused(), name, (some, other) -> some + " or " + other);
      }
    }
    return names.isEmpty()
        ? null
        : names.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", or "));
  }

  private static String joined(List<ApiParameter> parameters, Function<ApiParameter, String> text) {
    return parameters.stream().map(text).collect(Collectors.joining(", "));
  }
}
