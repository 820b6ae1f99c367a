package io.github.dixajava.codegen.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The object that holds the optional query parameters of an operation.
 *
 * @param name its name
 * @param group the interface that has the operation
 * @param method the operation's method
 * @param parameters the parameters
 * @param exclusive those of which at most one can be given
 */
public record QueryClass(
    String name,
    String group,
    String method,
    List<ApiParameter> parameters,
    List<ApiParameter> exclusive) {

  /**
   * The parameter that takes the object, in a method with these other ones.
   *
   * @param refused what must not be set here; null if everything may
   */
  ApiParameter asParameter(List<ApiParameter> others, @Nullable String refused) {
    boolean taken = others.stream().anyMatch(p -> p.name().equals("query"));
    String parameter = taken ? "options" : "query";
    return new ApiParameter(
        parameter,
        doc(refused),
        "",
        "",
        name,
        name,
        name,
        name,
        true,
        name + ".builder().build()",
        false,
        Check.required(parameter));
  }

  private String doc(@Nullable String refused) {
    String doc = "what is optional: " + codes(parameters, refused);
    if (!exclusive.isEmpty()) {
      doc += "; of " + codes(exclusive, null) + " at most one";
    }
    return parameters.stream().anyMatch(p -> p.name().equals(refused))
        ? doc + "; no {@code " + refused + "}, the pager has its own"
        : doc;
  }

  private static String codes(List<ApiParameter> parameters, @Nullable String leftOut) {
    return parameters.stream()
        .filter(parameter -> !parameter.name().equals(leftOut))
        .map(parameter -> "{@code " + parameter.name() + "}")
        .collect(Collectors.joining(", "));
  }

  /** The arguments that check that at most one of the exclusive ones is given. */
  public String exclusiveArguments() {
    return String.join(
        ", ", exclusive.stream().map(p -> "\"" + p.name() + "\", " + p.name()).toList());
  }

  /** The names of all parameters. */
  public String names() {
    return String.join(", ", parameters.stream().map(ApiParameter::name).toList());
  }
}
