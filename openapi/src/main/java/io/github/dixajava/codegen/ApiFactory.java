package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.view.ApiMethod;
import io.github.dixajava.codegen.view.ApiParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns operations into what the templates print. */
final class ApiFactory {
  private final Description description;
  private final Types types;
  private final ApiParameters parameters;
  private final boolean strict;

  ApiFactory(Description description, Schemas schemas, Types types, boolean strict) {
    this.description = description;
    this.types = types;
    this.parameters = new ApiParameters(description, schemas, types);
    this.strict = strict;
  }

  /** The Java name of an operation, made of its title. */
  static String methodName(JsonNode operation) {
    JsonNode explicit = operation.get("x-method-name");
    if (explicit != null) {
      return explicit.asText();
    }
    String title = operation.path("summary").asText();
    return JavaNames.memberName(title.isBlank() ? operation.path("operationId").asText() : title);
  }

  /** The methods of one group; their signatures must differ. */
  List<ApiMethod> create(List<Description.Operation> operations) {
    List<ApiMethod> methods = new ArrayList<>();
    Set<String> signatures = new HashSet<>();
    for (Description.Operation operation : operations) {
      ApiMethod method = create(operation, methodName(operation.node()));
      if (!strict && signatures.contains(signature(method.name(), method.parameters()))) {
        String id = operation.node().path("operationId").asText();
        method = create(operation, JavaNames.memberName(id));
      }
      if (!signatures.add(signature(method.name(), method.parameters()))) {
        throw new GenerationException(
            "two operations of one group would be "
                + signature(method.name(), method.parameters())
                + "; add to the overlay, at "
                + operation
                + ", an action with update: {x-method-name: anotherName}");
      }
      methods.add(method);
    }
    return methods.stream()
        .map(
            method ->
                method.shortForm() == null
                        || signatures.add(signature(method.name(), method.shortForm().parameters()))
                    ? method
                    : withoutShortForm(method))
        .toList();
  }

  private static String signature(String name, List<ApiParameter> parameters) {
    return name
        + parameters.stream()
            .map(ApiParameter::erasure)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private ApiMethod create(Description.Operation operation, String name) {
    JsonNode node = operation.node();
    List<ApiParameter> all = parameters.of(operation);
    JsonNode answer = description.answerSchema(operation);
    String envelope = answer == null ? null : envelope(answer);
    String result =
        answer == null
            ? "Void"
            : envelope == null
                ? types.of(answer, Set.of()).name()
                : types.of(data(answer), Set.of()).name();
    String doc = Javadoc.text(node.path("summary").asText(), name);
    String prose = node.path("description").asText();
    return new ApiMethod(
        name,
        prose.isBlank() ? doc : doc + "\n\n<p>" + Javadoc.text(prose, ""),
        http(operation),
        ApiParameters.isMultipart(node),
        envelope == null
            ? "\"" + name + "\""
            : "value = \"" + name + "\", envelope = " + envelope + ".class",
        atMostOne(node),
        node.path("deprecated").asBoolean(),
        result,
        answer == null ? "always null: the answer has no content" : resultDoc(envelope, result),
        all,
        shortForm(all));
  }

  private static String resultDoc(@Nullable String envelope, String result) {
    return envelope == null && result.endsWith("Output") ? "the answer" : "the data of the answer";
  }

  private JsonNode data(JsonNode answer) {
    return description.resolve(answer).at("/properties/data");
  }

  private @Nullable String envelope(JsonNode answer) {
    JsonNode properties = description.resolve(answer).path("properties");
    return properties.size() == 1 && properties.has("data")
        ? types.of(answer, Set.of()).name()
        : null;
  }

  private static String http(Description.Operation operation) {
    String path = operation.path().replaceFirst("^/", "");
    String method = operation.method().toUpperCase(java.util.Locale.ROOT);
    return method.equals("DELETE") && operation.node().has("requestBody")
        ? "@HTTP(method = \"DELETE\", path = \"" + path + "\", hasBody = true)"
        : "@" + method + "(\"" + path + "\")";
  }

  private static @Nullable String atMostOne(JsonNode node) {
    return node.has("x-at-most-one-of")
        ? StreamSupport.stream(node.get("x-at-most-one-of").spliterator(), false)
            .map(name -> "\"" + name.asText() + "\"")
            .collect(Collectors.joining(", ", "{", "}"))
        : null;
  }

  private static ApiMethod.@Nullable ShortForm shortForm(List<ApiParameter> all) {
    List<ApiParameter> required = all.stream().filter(p -> !p.optional()).toList();
    return required.size() == all.size()
        ? null
        : new ApiMethod.ShortForm(
            required,
            all.stream()
                .map(p -> p.optional() ? p.absent() : p.name())
                .collect(Collectors.joining(", ")));
  }

  private static ApiMethod withoutShortForm(ApiMethod m) {
    return new ApiMethod(
        m.name(),
        m.doc(),
        m.http(),
        m.multipart(),
        m.operation(),
        m.atMostOne(),
        m.deprecated(),
        m.result(),
        m.resultDoc(),
        m.parameters(),
        null);
  }
}
