package io.github.dixajava.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.dixajava.DixaClient;
import io.github.dixajava.options.RateLimit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the fake together and runs WireMock. */
final class FakeServer {
  private static final String HOST = "127.0.0.1";

  private final ApiDescription description;
  private final Faults faults = new Faults();
  private final FakePages pages = new FakePages();
  private final RateMeter meter = new RateMeter();
  private final Map<ApiOperation, FakeAnswer> answers = new ConcurrentHashMap<>();
  private final WebhookDeliveries webhooks;
  private final State state;
  private final FakeTransformer transformer;
  private @Nullable WireMockServer wireMock;
  private @Nullable DixaClient client;
  private int port;

  FakeServer(ApiDescription description, Clock clock, boolean examplesOnly) {
    this.description = description;
    Examples examples = new Examples(description);
    webhooks = new WebhookDeliveries(clock);
    state = new State(new World(examples, clock, webhooks));
    BodySchemas schemas = new BodySchemas(description.components());
    FakeApi api =
        new FakeApi(new RequestCheck(schemas), examples, state, pages, answers, examplesOnly);
    transformer = new FakeTransformer(description, api, faults, meter, DixaFake.TOKEN);
  }

  /** Starts, or starts again at the same port; nothing happens if it runs. */
  synchronized void start() {
    if (wireMock == null) {
      WireMockConfiguration configuration =
          wireMockConfig()
              .bindAddress(HOST)
              .jettyStopTimeout(0L)
              .disableRequestJournal()
              .extensions(transformer);
      WireMockServer started =
          new WireMockServer(port == 0 ? configuration.dynamicPort() : configuration.port(port));
      started.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(FakeTransformer.NAME)));
      started.start();
      port = started.port();
      wireMock = started;
    }
  }

  synchronized void stop() {
    if (client != null) {
      client.close();
      client = null;
    }
    if (wireMock != null) {
      wireMock.stop();
      wireMock = null;
    }
  }

  String baseUrl() {
    return "http://" + HOST + ":" + port;
  }

  synchronized DixaClient client() {
    if (client == null) {
      client =
          DixaClient.builder()
              .apiToken(DixaFake.TOKEN)
              .baseUrl(baseUrl())
              .rateLimit(RateLimit.off())
              .build();
    }
    return client;
  }

  State state() {
    return state;
  }

  Faults faults() {
    return faults;
  }

  Faults faults(String operation) {
    return faults.of(operation(operation));
  }

  void answer(String operation, int status, String json) {
    answers.put(operation(operation), new FakeAnswer(status, Json.parse(json)));
  }

  void answerUndescribed(String operation, int status, String json) {
    transformer.answerUndescribed(operation, new FakeAnswer(status, Json.parse(json)));
  }

  private ApiOperation operation(String text) {
    String[] parts = text.split(" ", 2);
    List<String> path =
        ApiOperation.segments(parts.length == 2 && parts[1].startsWith("/") ? parts[1] : "/");
    ApiOperation operation = description.find(parts[0], path);
    if (operation == null) {
      throw new IllegalArgumentException(
          "There is no operation "
              + text
              + "; nearest are: "
              + description.nearest(parts[0], path));
    }
    return operation;
  }

  FakePages pages() {
    return pages;
  }

  WebhookDeliveries webhooks() {
    return webhooks;
  }

  RateMeter meter() {
    return meter;
  }

  List<ReceivedRequest> requests() {
    return List.copyOf(transformer.received());
  }

  void reset() {
    faults.reset();
    pages.reset();
    meter.reset();
    answers.clear();
    webhooks.reset();
    state.clear();
    transformer.reset();
  }
}
