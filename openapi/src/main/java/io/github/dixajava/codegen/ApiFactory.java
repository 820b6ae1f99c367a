package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dixajava.codegen.view.ApiMethod;
import io.github.dixajava.codegen.view.ApiParameter;
import io.github.dixajava.codegen.view.Form;
import io.github.dixajava.codegen.view.QueryClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns operations into what the templates print. */
final class ApiFactory {
  private final Description description;
  private final Types types;
  private final Set<String> shadowed;
  private final ApiParameters parameters;
  private final AnnouncedFailures failures;
  private final QueryClasses queries;
  private final boolean strict;

  /**
   * @param shadowed simple names that mean something else where the operations are written
   */
  ApiFactory(
      Description description,
      Schemas schemas,
      Types types,
      QueryClasses queries,
      Set<String> shadowed,
      boolean strict) {
    this.description = description;
    this.types = types;
    this.shadowed = shadowed;
    this.parameters = new ApiParameters(description, schemas, types, shadowed);
    this.failures = new AnnouncedFailures(description);
    this.queries = queries;
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
      if (!strict && signatures(method).anyMatch(signatures::contains)) {
        String id = operation.node().path("operationId").asText();
        method = create(operation, JavaNames.memberName(id));
      }
      signatures(method)
          .forEach(
              signature -> {
                if (!signatures.add(signature)) {
                  throw collision(signature, operation);
                }
              });
      methods.add(method);
    }
    return methods;
  }

  private static GenerationException collision(String signature, Description.Operation operation) {
    return new GenerationException(
        "two methods of one group would be "
            + signature
            + "; add to the overlay, at "
            + operation
            + ", an action with update: {x-method-name: anotherName}, or x-pager-name if it is the"
            + " method for all pages");
  }

  private static Stream<String> signatures(ApiMethod method) {
    Stream<String> own = method.forms().stream().map(form -> signature(method.name(), form));
    ApiMethod.Pager pager = method.pager();
    return pager == null
        ? own
        : Stream.concat(
            own, method.pagerForms().stream().map(form -> signature(pager.name(), form)));
  }

  private static String signature(String name, Form form) {
    return name + "(" + form.erasures() + ")";
  }

  private ApiMethod create(Description.Operation operation, String name) {
    JsonNode node = operation.node();
    List<ApiParameter> all = parameters.of(operation);
    JsonNode answer = description.answerSchema(operation);
    boolean enveloped = answer != null && Schemas.isEnvelope(description.resolve(answer));
    JsonNode content = answer != null && enveloped ? data(answer) : answer;
    String title = node.path("summary").asText();
    QueryClass query = queries.of(operation, name, all);
    return new ApiMethod(
        name,
        Javadoc.of(node, title.isBlank() ? name : title),
        http(operation),
        ApiParameters.isMultipart(node),
        annotation(node, name, enveloped),
        node.path("deprecated").asBoolean(),
        content == null ? "Void" : types.of(content, shadowed).name(),
        content == null ? null : resultDoc(operation, content),
        all,
        query,
        answer == null || query == null ? null : pager(operation, name, answer),
        failures.of(operation));
  }

  private static String annotation(JsonNode node, String name, boolean enveloped) {
    String more =
        (enveloped ? ", enveloped = true" : "")
            + (node.path("x-reads-only").asBoolean() ? ", readsOnly = true" : "");
    return more.isEmpty() ? "\"" + name + "\"" : "value = \"" + name + "\"" + more;
  }

  private static @Nullable String resultDoc(Description.Operation operation, JsonNode content) {
    for (Map.Entry<String, JsonNode> response : operation.node().path("responses").properties()) {
      String doc = AnnouncedFailures.special(response.getValue());
      if (response.getKey().startsWith("2") && doc != null) {
        return doc;
      }
    }
    String doc = content.path("description").asText();
    return doc.isBlank() ? null : Javadoc.text(doc, "");
  }

  private JsonNode data(JsonNode answer) {
    return description.resolve(answer).at("/properties/data");
  }

  /** What goes through all pages; null if the operation has no key of a page or no list. */
  private ApiMethod.@Nullable Pager pager(
      Description.Operation operation, String name, JsonNode answer) {
    JsonNode size = null;
    boolean key = false;
    for (JsonNode parameter : description.parameters(operation)) {
      size = parameter.path("name").asText().equals(ApiParameters.PAGE_SIZE) ? parameter : size;
      key |= parameter.path("name").asText().equals(ApiParameters.PAGE_KEY);
    }
    if (!key || !Schemas.isPage(description, description.resolve(answer))) {
      return null;
    }
    String item = types.of(data(answer).path("items"), shadowed).name();
    JsonNode maximum = size == null ? null : size.at("/schema/maximum");
    String largest =
        maximum == null || maximum.isMissingNode() ? "Integer.MAX_VALUE" : maximum.asText();
    return new ApiMethod.Pager(
        pagerName(operation.node(), name),
        item,
        largest,
        size == null ? null : "pageLimit",
        "pageKey");
  }

  /** {@code listAgents -> allAgents}, unless the overlay says otherwise. */
  private static String pagerName(JsonNode node, String name) {
    String explicit = node.path("x-pager-name").asText();
    if (!explicit.isEmpty()) {
      return explicit;
    }
    String noun = name.replaceFirst("^(?:list|get|search)(?=[A-Z])", "");
    return "all" + noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
  }

  static String http(Description.Operation operation) {
    String path = JavaNames.literal(operation.path().replaceFirst("^/", ""));
    String method = operation.method().toUpperCase(Locale.ROOT);
    return method.equals("DELETE") && operation.node().has("requestBody")
        ? "@HTTP(method = \"DELETE\", path = \"" + path + "\", hasBody = true)"
        : "@" + method + "(\"" + path + "\")";
  }
}
