package io.github.dixajava.codegen.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param name the method's name
 * @param doc the first sentences of its Javadoc
 * @param http the HTTP method with path, as Retrofit's annotation
 * @param multipart whether the body is multipart
 * @param operation the arguments of the annotation that describes the operation
 * @param deprecated whether it should not be used any more
 * @param result the type of the result, {@code Void} if there is none
 * @param resultDoc what the description says of the result; null if nothing
 * @param parameters all parameters, in the order in which Retrofit's method has them
 * @param query the object for the optional query parameters; null if there are none
 * @param pager the method that goes through all pages; null if there is one page only
 * @param failures the exceptions that the description announces
 */
public record ApiMethod(
    String name,
    String doc,
    String http,
    boolean multipart,
    String operation,
    boolean deprecated,
    String result,
    @Nullable String resultDoc,
    List<ApiParameter> parameters,
    @Nullable QueryClass query,
    @Nullable Pager pager,
    List<Failure> failures) {

  /**
   * A method that goes through all pages.
   *
   * @param name its name
   * @param item the type of an entry
   * @param largest the largest page that Dixa grants, as an expression
   * @param size the parameter for the size of a page; null if there is none
   * @param key the parameter for the key of a page
   */
  public record Pager(String name, String item, String largest, @Nullable String size, String key) {
    private boolean turns(ApiParameter parameter) {
      return parameter.name().equals(size) || parameter.name().equals(key);
    }
  }

  /**
   * An exception.
   *
   * @param type its class
   * @param when when it is thrown
   */
  public record Failure(String type, String when) {}

  /** The parameters as Retrofit needs them. */
  public String signature() {
    return parameters.stream().map(ApiParameter::forRetrofit).collect(Collectors.joining(", "));
  }

  /** The overloads, the longest first. */
  public List<Form> forms() {
    List<Form> forms = forms(query, null);
    return query == null || query.parameters().size() > 1
        ? forms
        : Stream.concat(forms.stream(), Stream.of(single(forms.get(0), query))).toList();
  }

  /** The overload that takes the only optional query parameter in place of the object for it. */
  private Form single(Form longest, QueryClass object) {
    ApiParameter only = object.parameters().get(0);
    List<ApiParameter> taken = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (ApiParameter parameter : longest.parameters()) {
      boolean replaced = parameter.name().equals(queryName());
      taken.add(replaced ? only : parameter);
      arguments.add(
          replaced
              ? "%s.builder().%2$s(%2$s).build()".formatted(object.name(), only.name())
              : parameter.name());
    }
    return new Form(taken, String.join(", ", arguments));
  }

  /** The overloads of the pager, the longest first. */
  public List<Form> pagerForms() {
    return forms(filter(), pager == null ? null : pager.key());
  }

  /** The object for the optional parameters, if it has more than size and key of a page. */
  public @Nullable QueryClass filter() {
    return query != null
            && query.parameters().stream().anyMatch(p -> pager == null || !pager.turns(p))
        ? query
        : null;
  }

  private List<Form> forms(@Nullable QueryClass object, @Nullable String refused) {
    List<ApiParameter> longest = new ArrayList<>(parameters);
    if (query != null) {
      longest.removeAll(query.parameters());
    }
    if (object != null) {
      longest.add(object.asParameter(longest, refused));
    }
    List<ApiParameter> optional = longest.stream().filter(ApiParameter::optional).toList();
    Stream<List<ApiParameter>> leftOut =
        optional.size() < 2
            ? Stream.of(List.<ApiParameter>of(), optional).distinct()
            : Stream.of(List.of(), optional.subList(0, 1), optional.subList(1, 2), optional);
    return leftOut.map(out -> Form.of(longest, out)).toList();
  }

  /** Whether there is a pager. */
  public boolean paged() {
    return pager != null;
  }

  /** The longest overload of the pager. */
  public Form pagerForm() {
    return pagerForms().get(0);
  }

  /** What the pager begins with as size of a page. */
  public String pageSize() {
    return pager == null || pager.size() == null || filter() == null
        ? "null"
        : queryName() + "." + pager.size() + "()";
  }

  /** The arguments for Retrofit. */
  public String retrofitArguments() {
    return arguments(false);
  }

  /** The arguments for Retrofit, size and key of the page taken from elsewhere. */
  public String pageArguments() {
    return arguments(true);
  }

  private String arguments(boolean paged) {
    return parameters.stream().map(p -> argument(p, paged)).collect(Collectors.joining(", "));
  }

  private String argument(ApiParameter parameter, boolean paged) {
    if (paged && pager != null && pager.turns(parameter)) {
      return parameter.name().equals(pager.size()) ? "size" : "key";
    }
    return query != null && query.parameters().contains(parameter)
        ? queryName() + "." + parameter.name() + "()"
        : parameter.name();
  }

  /** The name of the parameter for the query object. */
  public String queryName() {
    List<ApiParameter> others = new ArrayList<>(parameters);
    if (query == null) {
      return "";
    }
    others.removeAll(query.parameters());
    return query.asParameter(others, null).name();
  }
}
