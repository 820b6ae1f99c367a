package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dixa's main API: checks requests, then responds from the state or the examples. */
final class MainApi implements FakeApi {
  private final ApiDescription description;
  private final RequestCheck check;
  private final Examples examples;
  private final FakeState state;
  private final List<FakeOperations> operations;
  private final FakePages pages;
  private final boolean examplesOnly;
  private final RateMeter meter = new RateMeter(RateMeter.MAIN_API);
  private final Set<String> credentials = Set.of(DixaFake.TOKEN, "Bearer " + DixaFake.TOKEN);
  private final Map<String, FakeResponse> overrides = new ConcurrentHashMap<>();

  MainApi(
      ApiDescription description,
      FakeState state,
      List<FakeOperations> operations,
      FakePages pages,
      boolean examplesOnly) {
    this.description = description;
    this.check = new RequestCheck(new SchemaCheck(description));
    this.examples = state.examples;
    this.state = state;
    this.operations = operations;
    this.pages = pages;
    this.examplesOnly = examplesOnly;
  }

  @Override
  public @Nullable String operationOf(FakeRequest request) {
    ApiOperation operation = find(request);
    return operation == null ? null : operation.toString();
  }

  private @Nullable ApiOperation find(FakeRequest request) {
    return description.find(request.method(), withoutVersion(request));
  }

  private static List<String> withoutVersion(FakeRequest request) {
    List<String> segments = request.segments();
    return segments.subList(1, segments.size());
  }

  @Override
  public String operationNamed(String operation) {
    String[] parts = operation.split(" ", 2);
    List<String> path =
        ApiOperation.segments(parts.length == 2 && parts[1].startsWith("/") ? parts[1] : "/");
    ApiOperation found = description.find(parts[0], path);
    if (found == null) {
      throw new IllegalArgumentException(unknown(parts[0], path));
    }
    return found.toString();
  }

  private String unknown(String method, List<String> path) {
    return "There is no operation "
        + method
        + " /"
        + String.join("/", path)
        + "; nearest are: "
        + description.nearest(method, path).stream()
            .map(ApiOperation::toString)
            .collect(Collectors.joining(", "));
  }

  /** Responds to an operation, described or not, with this from now on. */
  void override(String operation, FakeResponse response) {
    overrides.put(operation, response);
  }

  @Override
  public FakeResponse respond(FakeRequest request) {
    meter.acquire();
    authorize(request);
    ApiOperation operation = find(request);
    if (operation == null) {
      List<String> path = withoutVersion(request);
      FakeResponse override = overrides.get(request.method() + " /" + String.join("/", path));
      if (override == null) {
        throw Refusal.notFound(unknown(request.method(), path));
      }
      return override;
    }
    OperationRequest checked =
        new OperationRequest(
            operation,
            request.segments().get(0),
            withoutVersion(request),
            request.query(),
            body(request),
            request.files());
    check.check(checked);
    FakeResponse override = overrides.get(operation.toString());
    if (override != null) {
      return override;
    }
    return examplesOnly
        ? examples.response(operation)
        : execute(checked, "http://" + request.header("Host"));
  }

  private FakeResponse execute(OperationRequest request, String baseUrl) {
    OperationRequest unfolded = pages.unfolded(request);
    String key = request.operation().key();
    synchronized (state) {
      for (FakeOperations group : operations) {
        FakeResponse response = group.respond(key, unfolded);
        if (response != null) {
          return pages.cut(unfolded, response, baseUrl);
        }
      }
      return pages.cut(unfolded, examples.response(request), baseUrl);
    }
  }

  private void authorize(FakeRequest request) {
    String sent = request.header("Authorization");
    if (sent == null) {
      throw Refusal.unauthorized("there is no Authorization header");
    }
    if (!credentials.contains(sent)) {
      throw Refusal.unauthorized("the token is not that of the fake");
    }
  }

  private static @Nullable JsonElement body(FakeRequest request) {
    if (request.isMultipart() || request.body().length == 0) {
      return null;
    }
    try {
      return Json.parse(request.text());
    } catch (IllegalArgumentException notJson) {
      throw Refusal.badRequest(
          "Decoding failure in request", List.of("the body is " + notJson.getMessage()));
    }
  }

  @Override
  public RateMeter meter() {
    return meter;
  }

  @Override
  public void reset() {
    overrides.clear();
    meter.reset();
  }
}
