package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions, and what became of their deliveries. */
final class FakeSubscriptions implements FakeOperations {
  private static final String ONE = "/webhooks/{}";

  private final FakeState state;

  FakeSubscriptions(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "GET /webhooks" -> FakeResponse.data(state.subscriptions.all());
      case "POST /webhooks" -> create(request);
      case "GET " + ONE -> FakeResponse.data(named(request).deepCopy());
      case "PATCH " + ONE -> patch(request);
      case "DELETE " + ONE -> delete(request);
      case "GET " + ONE + "/delivery-status" -> statuses(request);
      case "GET " + ONE + "/delivery-status/logs/{}" -> logs(request);
      default -> null;
    };
  }

  private JsonObject named(OperationRequest request) {
    return state.subscriptions.inPath(request.path(0));
  }

  private FakeResponse create(OperationRequest request) {
    String secret = (state.newId() + state.newId()).replace("-", "");
    return FakeResponse.data(201, create(request.body(), secret).deepCopy());
  }

  JsonObject create(@Nullable JsonElement input, String secret) {
    String now = Timestamps.seconds(state.now());
    JsonObject subscription =
        Json.of(
            "id",
            state.newId(),
            "name",
            Json.get(input, "name"),
            "subscribedEvents",
            List.of(),
            "url",
            Json.get(input, "url"),
            "headers",
            new JsonObject(),
            "secretKey",
            secret,
            "enabled",
            true,
            "createdAt",
            now,
            "createdBy",
            FakeState.NOBODY,
            "updatedBy",
            FakeState.NOBODY);
    change(subscription, input);
    return state.subscriptions.put(subscription);
  }

  private void change(JsonObject subscription, @Nullable JsonElement input) {
    Json.copy(input, subscription, "name", "url", "enabled", "filters");
    Json.set(subscription, "subscribedEvents", Json.get(input, "events"));
    JsonObject headers = Json.objectIn(subscription, "headers");
    if (Json.has(input, "customHeaders")) {
      Json.retain(headers, "Authorization");
      Json.patch(Json.get(input, "customHeaders"), headers);
    }
    JsonObject authorization = Json.object(input, "authorization");
    switch (Json.text(authorization, "_type")) {
      case "BasicAuth" -> Json.set(headers, "Authorization", basic(authorization));
      case "TokenAuth" -> Json.set(headers, "Authorization", Json.get(authorization, "value"));
      case "NoAuth" -> headers.remove("Authorization");
      default -> {}
    }
    Json.set(subscription, "updatedAt", Timestamps.seconds(state.now()));
  }

  private static String basic(JsonObject authorization) {
    String pair = Json.text(authorization, "username") + ":" + Json.text(authorization, "password");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  private FakeResponse patch(OperationRequest request) {
    JsonObject subscription = named(request);
    change(subscription, request.body());
    return FakeResponse.data(subscription.deepCopy());
  }

  private FakeResponse delete(OperationRequest request) {
    state.subscriptions.remove(request.path(0));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse statuses(OperationRequest request) {
    JsonObject subscription = named(request);
    return FakeResponse.data(
        Json.list(subscription, "subscribedEvents").stream()
            .map(event -> Json.of("event", event, "deliveryStatus", status(subscription, event)))
            .toList());
  }

  private JsonObject status(JsonObject subscription, JsonElement event) {
    List<WebhookDelivery> sent =
        state.webhooks.sent(Json.text(subscription, "id"), event.getAsString());
    return sent.isEmpty()
        ? Json.of("_type", "NoRecentDelivery")
        : Json.set(detail(sent.get(sent.size() - 1)), "_type", "DeliveryDetail");
  }

  private FakeResponse logs(OperationRequest request) {
    String id = Json.text(named(request), "id");
    return FakeResponse.data(
        state.webhooks.sent(id, request.path(1)).stream()
            .map(
                delivery -> Json.of("deliveryDetail", detail(delivery), "payload", delivery.body()))
            .toList());
  }

  private static JsonObject detail(WebhookDelivery delivery) {
    return Json.of(
        "deliveryTimestamp", Timestamps.millis(delivery.sentAt()),
        "success", delivery.isSuccess(),
        "responseCode", delivery.status(),
        "responseText", delivery.answer());
  }
}
