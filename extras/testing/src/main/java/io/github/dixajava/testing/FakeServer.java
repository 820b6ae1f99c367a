package io.github.dixajava.testing;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.options.RateLimit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the fake together, and takes requests to the API that they are for. */
final class FakeServer {
  private final ApiDescription description;
  private final Clock clock;
  private final boolean examplesOnly;
  private final Faults faults = new Faults();
  private final FakePages pages = new FakePages();
  private final WebhookDeliveries webhooks;
  private final FakeState state;
  private final Seeds seeds;
  private final MainApi mainApi;

  /** By the first segment of their paths; that of the main API is its version. */
  private final Map<String, FakeApi> otherApis = Map.of();

  private final List<ReceivedRequest> received = new ArrayList<>();
  private @Nullable FakeHttpServer server;
  private @Nullable DixaClient client;
  private int port;

  FakeServer(ApiDescription description, Clock clock, boolean examplesOnly) {
    this.description = description;
    this.clock = clock;
    this.examplesOnly = examplesOnly;
    webhooks = new WebhookDeliveries(clock);
    state = new FakeState(new Examples(description), clock, webhooks);
    seeds = new Seeds(state, pages);
    mainApi = new MainApi(description, state, seeds.operations(), pages, examplesOnly);
  }

  /** Another one with the same settings, which has not been started. */
  FakeServer sibling() {
    return new FakeServer(description, clock, examplesOnly);
  }

  /** Starts it, or starts it again at the same port; nothing happens if it runs. */
  synchronized void start() {
    if (server == null) {
      server = FakeHttpServer.start(port, this::respond);
      port = server.port();
    }
  }

  synchronized void stop() {
    if (client != null) {
      client.close();
      client = null;
    }
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  synchronized String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  synchronized DixaClient client() {
    if (client == null) {
      client = clientBuilder().build();
    }
    return client;
  }

  DixaClientBuilder clientBuilder() {
    return DixaClient.builder()
        .apiToken(DixaFake.TOKEN)
        .baseUrl(baseUrl())
        .rateLimit(RateLimit.off());
  }

  private FakeApi api(FakeRequest request) {
    return otherApis.getOrDefault(request.segments().get(0), mainApi);
  }

  private WireResponse respond(FakeRequest request) throws InterruptedException {
    FakeApi api = api(request);
    api.meter().count();
    String operation = api.operationOf(request);
    Fault fault = faults.due(operation);
    List<String> refusals = new ArrayList<>();
    FakeResponse response =
        fault == null || fault.isExecuted()
            ? execute(api, request, refusals)
            : FakeResponse.NO_CONTENT;
    int status = fault == null ? response.status() : fault.status(response);
    remember(
        new ReceivedRequest(
            request.method(), request.target(), request.text(), operation, status, refusals));
    TimeUnit.MILLISECONDS.sleep(faults.delayMillis(operation));
    return fault == null ? WireResponse.of(response) : fault.apply(response);
  }

  private static FakeResponse execute(FakeApi api, FakeRequest request, List<String> refusals) {
    try {
      return api.respond(request);
    } catch (Refusal refusal) {
      refusals.addAll(refusal.reasons());
      return refusal.response();
    } catch (RuntimeException defect) {
      refusals.add("the fake failed: " + defect);
      return FakeResponse.message(500, "The fake failed: " + defect);
    }
  }

  private void remember(ReceivedRequest request) {
    synchronized (received) {
      received.add(request);
    }
  }

  List<ReceivedRequest> requests() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  Seeds seeds() {
    return seeds;
  }

  Faults faults() {
    return faults;
  }

  Faults faults(String operation) {
    return faults.of(mainApi.operationNamed(operation));
  }

  void override(String operation, int status, String json) {
    mainApi.override(mainApi.operationNamed(operation), new FakeResponse(status, Json.parse(json)));
  }

  void overrideUndescribed(String operation, int status, String json) {
    mainApi.override(operation, new FakeResponse(status, Json.parse(json)));
  }

  FakePages pages() {
    return pages;
  }

  WebhookDeliveries webhooks() {
    return webhooks;
  }

  RateMeter meter() {
    return mainApi.meter();
  }

  void reset() {
    faults.clear();
    pages.reset();
    mainApi.reset();
    webhooks.reset();
    state.clear();
    synchronized (received) {
      received.clear();
    }
  }
}
