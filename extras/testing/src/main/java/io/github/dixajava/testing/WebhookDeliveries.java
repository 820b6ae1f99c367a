package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.EventNames;
import io.github.dixajava.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The webhooks that the fake sends: one for each subscription to an event, signed, from a thread of
 * its own and in the order of events unless told otherwise. Safe for use by several threads.
 */
public final class WebhookDeliveries implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private record Pending(ObjectNode subscription, String event, String body) {}

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread created = new Thread(task, "dixa-fake-webhooks");
            created.setDaemon(true);
            return created;
          });
  private final List<WebhookDelivery> sent = new CopyOnWriteArrayList<>();
  private final List<Pending> held = new ArrayList<>();
  private final Clock clock;
  private int times = 1;
  private boolean reversed;
  private boolean silent;

  WebhookDeliveries(Clock clock) {
    this.clock = clock;
  }

  /** Each delivery from now on comes twice, as Dixa's can. */
  public synchronized WebhookDeliveries twice() {
    times = 2;
    return this;
  }

  /**
   * Deliveries from now on are held back until {@link #await()}, and then come in the reverse order
   * of their events.
   */
  public synchronized WebhookDeliveries outOfOrder() {
    reversed = true;
    return this;
  }

  /**
   * Waits until all webhooks for what has happened so far have been answered by their receivers, or
   * have failed.
   *
   * @return all that have been sent since the last reset, in the order of sending
   */
  public List<WebhookDelivery> await() {
    CompletableFuture<Void> done;
    synchronized (this) {
      for (int i = held.size() - 1; i >= 0; i--) {
        send(held.get(i));
      }
      held.clear();
      done = CompletableFuture.runAsync(() -> {}, thread);
    }
    done.join();
    return List.copyOf(sent);
  }

  /** Does something without telling anybody. */
  synchronized <T> T silently(Supplier<T> action) {
    boolean before = silent;
    silent = true;
    try {
      return action.get();
    } finally {
      silent = before;
    }
  }

  void reset() {
    synchronized (this) {
      held.clear();
      times = 1;
      reversed = false;
    }
    CompletableFuture.runAsync(sent::clear, thread).join();
  }

  List<WebhookDelivery> sent(String subscription, String event) {
    return sent.stream()
        .filter(delivery -> delivery.subscription().equals(subscription))
        .filter(delivery -> delivery.event().equals(event))
        .toList();
  }

  /** Sends an event to all that have subscribed to it; its data is made only if there are any. */
  synchronized void announce(World world, String event, Supplier<ObjectNode> data) {
    List<ObjectNode> interested =
        world.subscriptions.all().stream()
            .filter(subscription -> subscription.path("enabled").asBoolean())
            .filter(
                subscription ->
                    Json.elements(subscription.path("subscribedEvents")).stream()
                        .map(JsonNode::asText)
                        .anyMatch(event::equals))
            .toList();
    if (silent || interested.isEmpty()) {
      return;
    }
    ObjectNode payload = Json.object().put("event_id", world.newId());
    payload.put("event_fqn", EventNames.inPayload(WebhookEvent.of(event)));
    payload.put("event_version", "1");
    payload.put("event_timestamp", Moments.millis(world.now()));
    payload.set("organization", organization(world));
    payload.set("data", data.get());
    for (ObjectNode subscription : interested) {
      Pending pending = new Pending(subscription, event, payload.toString());
      if (reversed) {
        held.add(pending);
      } else {
        send(pending);
      }
    }
  }

  private static ObjectNode organization(World world) {
    ObjectNode organization = Json.object();
    world
        .examples
        .entries("GET /organization")
        .findFirst()
        .ifPresent(example -> Json.copy(example, organization, "id", "name"));
    return organization;
  }

  private void send(Pending pending) {
    for (int i = 0; i < times; i++) {
      thread.execute(() -> sent.add(post(pending)));
    }
  }

  private WebhookDelivery post(Pending pending) {
    Instant now = clock.instant();
    byte[] body = pending.body().getBytes(UTF_8);
    String id = pending.subscription().path("id").asText();
    int status = 0;
    String answer;
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(pending.subscription().path("url").asText()))
              .timeout(PATIENCE)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body));
      pending
          .subscription()
          .path("headers")
          .properties()
          .forEach(header -> request.setHeader(header.getKey(), header.getValue().asText()));
      request.setHeader("Content-Type", "application/json");
      request.setHeader("X-DIXA-SUBSCRIPTION-ID", id);
      request.setHeader(
          "X-DIXA-SIGNATURE",
          WebhookSecret.of(pending.subscription().path("secretKey").asText()).sign(now, body));
      var response = http.send(request.build(), BodyHandlers.ofString());
      status = response.statusCode();
      answer = response.body();
    } catch (IOException | IllegalArgumentException failure) {
      answer = String.valueOf(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      answer = "interrupted";
    }
    return new WebhookDelivery(id, pending.event(), pending.body(), now, status, answer);
  }

  /** Sends nothing any more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
