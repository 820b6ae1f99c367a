package io.github.dixajava.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * An imitation of Dixa on the loopback interface, at a port of its own. It holds an activity log of
 * {@value #ENTRIES} entries over the 30 days before its clock's time, flows and tags, and remembers
 * which conversation has which tag. Whatever else a test needs can be stubbed on {@link
 * #wireMock()}.
 */
public final class FakeDixa implements AutoCloseable {
  /** How many entries the activity log has. */
  public static final int ENTRIES = 1_050;

  /** The only token that is accepted. */
  public static final String TOKEN = "token-of-the-fake-dixa";

  private static final int LAST_RESORT = 10;

  private final WireMockServer server;

  private FakeDixa(WireMockServer server) {
    this.server = server;
  }

  /** Starts one whose activity log ends shortly before the clock's time. */
  public static FakeDixa start(Clock clock) {
    FakeDixaLog log = new FakeDixaLog(FakeDixaStory.told(clock.instant(), ENTRIES));
    FakeDixaApi api = new FakeDixaApi(log, new FakeDixaTags(log.conversations()));
    WireMockServer server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .jettyStopTimeout(0L)
                .extensions(new FakeDixaTransformer(TOKEN, api)));
    server.stubFor(
        any(anyUrl())
            .atPriority(LAST_RESORT)
            .willReturn(aResponse().withTransformers(FakeDixaTransformer.NAME)));
    server.start();
    return new FakeDixa(server);
  }

  /** Its base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** The server behind it; stubs of the default priority come before the imitation. */
  public WireMockServer wireMock() {
    return server;
  }

  /** Method and path with query of every request so far, in order. */
  public List<String> requests() {
    return server.getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .sorted(Comparator.comparing(request -> request.getLoggedDate()))
        .map(request -> request.getMethod() + " " + request.getUrl())
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
