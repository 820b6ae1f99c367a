package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes WireMock's requests to the fake's answers. */
final class FakeTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "dixa-fake";
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private final ApiDescription description;
  private final FakeApi api;
  private final Faults faults;
  private final RateMeter meter;
  private final List<String> tokens;
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
  private final Map<String, FakeAnswer> undescribed = new ConcurrentHashMap<>();

  FakeTransformer(
      ApiDescription description, FakeApi api, Faults faults, RateMeter meter, String token) {
    this.description = description;
    this.api = api;
    this.faults = faults;
    this.meter = meter;
    this.tokens = List.of(token, "Bearer " + token);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  List<ReceivedRequest> received() {
    return received;
  }

  void reset() {
    received.clear();
    undescribed.clear();
  }

  void answerUndescribed(String operation, FakeAnswer answer) {
    undescribed.put(operation, answer);
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    List<String> path = segments(request);
    ApiOperation operation =
        path.isEmpty()
            ? null
            : description.find(request.getMethod().getName(), path.subList(1, path.size()));
    Fault fault = faults.due(operation);
    List<String> refusals = new ArrayList<>();
    FakeAnswer answer =
        fault != null && !fault.happensAllTheSame()
            ? new FakeAnswer(fault.status(), null)
            : answer(request, path, operation, refusals);
    received.add(
        new ReceivedRequest(
            request.getMethod().getName(),
            request.getUrl(),
            request.getBodyAsString(),
            operation == null ? null : operation.toString(),
            fault == null ? answer.status() : fault.status(),
            refusals));
    return definition(answer, fault).withFixedDelay(faults.delayMillis(operation)).build();
  }

  private static ResponseDefinitionBuilder definition(FakeAnswer answer, @Nullable Fault fault) {
    ResponseDefinitionBuilder definition =
        new ResponseDefinitionBuilder().withStatus(answer.status());
    String body = answer.body() == null ? "" : answer.body().toString();
    if (answer.body() != null) {
      definition.withHeader("Content-Type", "application/json").withBody(body);
    }
    return fault == null ? definition : fault.apply(definition, body);
  }

  private FakeAnswer answer(
      Request request, List<String> path, @Nullable ApiOperation operation, List<String> refusals) {
    try {
      meter.arrived();
      authorize(request);
      if (operation == null) {
        String method = request.getMethod().getName();
        FakeAnswer own = undescribed.get(method + " /" + String.join("/", withoutVersion(path)));
        if (own != null) {
          return own;
        }
        throw Refusal.notFound(unmatched(method, path));
      }
      String baseUrl = request.getScheme() + "://" + request.getHost() + ":" + request.getPort();
      return api.answer(
          new Exchange(
              operation,
              path.get(0),
              path.subList(1, path.size()),
              query(request),
              body(request),
              files(request)),
          baseUrl);
    } catch (Refusal refusal) {
      refusals.addAll(refusal.reasons());
      return refusal.answer();
    }
  }

  private void authorize(Request request) {
    String sent = request.getHeader("Authorization");
    if (sent == null) {
      throw Refusal.unauthorized("there is no Authorization header");
    }
    if (!tokens.contains(sent)) {
      throw Refusal.unauthorized("the token is not that of the fake");
    }
  }

  private String unmatched(String method, List<String> path) {
    List<String> rest = withoutVersion(path);
    String nearest =
        description.nearest(method, rest).stream()
            .map(ApiOperation::toString)
            .collect(Collectors.joining(", "));
    return "There is no operation "
        + method
        + " /"
        + String.join("/", rest)
        + "; nearest are: "
        + nearest;
  }

  private static List<String> withoutVersion(List<String> path) {
    return path.isEmpty() ? List.of("") : path.subList(1, path.size());
  }

  private static List<String> segments(Request request) {
    String path = request.getUrl().replaceFirst("\\?.*", "");
    List<String> segments = new ArrayList<>();
    for (String segment : ApiOperation.segments(path)) {
      segments.add(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8));
    }
    return segments;
  }

  private static Map<String, String> query(Request request) {
    Map<String, String> query = new LinkedHashMap<>();
    String url = request.getUrl();
    int mark = url.indexOf('?');
    if (mark >= 0) {
      for (String pair : url.substring(mark + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.putIfAbsent(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return query;
  }

  private static JsonNode body(Request request) {
    if (request.isMultipart() || request.getBody().length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return Json.parse(request.getBodyAsString());
    } catch (IllegalArgumentException noJson) {
      throw Refusal.badRequest(
          "Decoding failure in request", List.of("the body is " + noJson.getMessage()));
    }
  }

  private static List<Exchange.UploadedFile> files(Request request) {
    if (!request.isMultipart()) {
      return List.of();
    }
    return request.getParts().stream()
        .map(
            part -> {
              String disposition = String.valueOf(part.getHeader("Content-Disposition"));
              Matcher name = FILE_NAME.matcher(disposition);
              var type = part.getHeader("Content-Type");
              return new Exchange.UploadedFile(
                  part.getName(),
                  name.find() ? name.group(1) : "",
                  type.isPresent() ? type.firstValue() : "",
                  part.getBody().asBytes().length);
            })
        .toList();
  }
}
