package io.github.dixajava.codegen.view;

import java.util.List;

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

  /** The parameter that takes the object, in a method with these other ones. */
  ApiParameter asParameter(List<ApiParameter> others) {
    boolean taken = others.stream().anyMatch(p -> p.name().equals("query"));
    String parameter = taken ? "options" : "query";
    return new ApiParameter(
        parameter,
        null,
        "",
        "",
        name,
        name,
        name,
        name,
        true,
        name + ".builder().build()",
        false,
        "Arguments.required(\"%1$s\", %1$s)".formatted(parameter));
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
