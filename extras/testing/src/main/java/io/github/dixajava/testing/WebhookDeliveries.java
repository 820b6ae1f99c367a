package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.EventNames;
import io.github.dixajava.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The webhooks that the fake sends: one for each subscription to an event, signed, from a thread of
 * their own and in the order of events unless told otherwise. Safe for use by several threads.
 */
public final class WebhookDeliveries {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private record Pending(JsonObject subscription, String event, String body) {}

  /** Shared by all fakes, and made for the first delivery. */
  private static final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
  }

  /** One thread, which ends when it has nothing to do. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
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

  /** Sends each delivery from now on twice, as Dixa does now and then. */
  public synchronized WebhookDeliveries twice() {
    times = 2;
    return this;
  }

  /**
   * Holds deliveries back from now on until {@link #await()}, which sends them in the reverse order
   * of their events.
   */
  public synchronized WebhookDeliveries outOfOrder() {
    reversed = true;
    return this;
  }

  /**
   * Waits until the receivers have responded to all webhooks for what has happened so far, or the
   * webhooks have failed.
   *
   * @return all that have been sent since the last reset, in the order of sending
   */
  public List<WebhookDelivery> await() {
    synchronized (this) {
      for (int i = held.size() - 1; i >= 0; i--) {
        send(held.get(i));
      }
      held.clear();
    }
    CompletableFuture.runAsync(() -> {}, thread).join();
    return List.copyOf(sent);
  }

  /** Does something without sending webhooks for it. */
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

  /** Sends an event to all subscriptions to it; its data is made only if there are any. */
  synchronized void announce(FakeState state, String event, Supplier<JsonObject> data) {
    if (silent) {
      return;
    }
    JsonPrimitive name = new JsonPrimitive(event);
    List<JsonObject> interested =
        state.subscriptions.all().stream()
            .filter(subscription -> Json.isTrue(subscription, "enabled"))
            .filter(subscription -> Json.list(subscription, "subscribedEvents").contains(name))
            .toList();
    if (interested.isEmpty()) {
      return;
    }
    JsonObject organization = new JsonObject();
    state
        .examples
        .entries("GET /organization")
        .findFirst()
        .ifPresent(example -> Json.copy(example, organization, "id", "name"));
    String payload =
        Json.of(
                "event_id", state.newId(),
                "event_fqn", EventNames.inPayload(WebhookEvent.of(event)),
                "event_version", "1",
                "event_timestamp", Timestamps.millis(state.now()),
                "organization", organization,
                "data", data.get())
            .toString();
    for (JsonObject subscription : interested) {
      Pending pending = new Pending(subscription, event, payload);
      if (reversed) {
        held.add(pending);
      } else {
        send(pending);
      }
    }
  }

  private void send(Pending pending) {
    for (int i = 0; i < times; i++) {
      thread.execute(() -> sent.add(post(pending)));
    }
  }

  private WebhookDelivery post(Pending pending) {
    Instant now = clock.instant();
    String id = Json.text(pending.subscription(), "id");
    int status = 0;
    String response;
    try {
      HttpResponse<String> received =
          Http.CLIENT.send(request(pending, id, now), HttpResponse.BodyHandlers.ofString());
      status = received.statusCode();
      response = received.body();
    } catch (IOException | IllegalArgumentException failure) {
      response = String.valueOf(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      response = "interrupted";
    }
    return new WebhookDelivery(id, pending.event(), pending.body(), now, status, response);
  }

  private static HttpRequest request(Pending pending, String id, Instant now) {
    JsonObject subscription = pending.subscription();
    byte[] body = pending.body().getBytes(UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Json.text(subscription, "url")))
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    Json.object(subscription, "headers")
        .entrySet()
        .forEach(header -> request.setHeader(header.getKey(), header.getValue().getAsString()));
    return request
        .setHeader("Content-Type", "application/json")
        .setHeader("X-DIXA-SUBSCRIPTION-ID", id)
        .setHeader(
            "X-DIXA-SIGNATURE",
            WebhookSecret.of(Json.text(subscription, "secretKey")).sign(now, body))
        .build();
  }
}
