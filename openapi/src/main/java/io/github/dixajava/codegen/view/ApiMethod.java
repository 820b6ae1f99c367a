package io.github.dixajava.codegen.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param name the method's name
 * @param doc the first sentences of its Javadoc
 * @param http the HTTP method with path, as Retrofit's annotation
 * @param multipart whether the body is multipart
 * @param operation the arguments of the annotation that describes the operation
 * @param atMostOne the arguments of the annotation for exclusive parameters; null if there are none
 * @param deprecated whether it should not be used any more
 * @param result the type of the result
 * @param resultDoc what it returns
 * @param parameters all parameters
 * @param shortForm the overload without optional parameters; null if there is none
 */
public record ApiMethod(
    String name,
    String doc,
    String http,
    boolean multipart,
    String operation,
    @Nullable String atMostOne,
    boolean deprecated,
    String result,
    String resultDoc,
    List<ApiParameter> parameters,
    @Nullable ShortForm shortForm) {

  /** The parameters as declared, with their annotations. */
  public String signature() {
    return String.join(", ", parameters.stream().map(ApiParameter::declaration).toList());
  }

  /**
   * An overload that leaves out what is optional.
   *
   * @param parameters its parameters
   * @param arguments what it hands on
   */
  public record ShortForm(List<ApiParameter> parameters, String arguments) {
    /** The parameters as declared, without Retrofit's annotations. */
    public String signature() {
      return String.join(", ", parameters.stream().map(p -> p.type() + " " + p.name()).toList());
    }
  }
}
