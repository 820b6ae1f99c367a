package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/** Webhook subscriptions and what their deliveries came to. */
final class Subscriptions {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final String ONE = "/webhooks/{}";

  private final World world;

  Subscriptions(World world) {
    this.world = world;
  }

  void add(Routes routes) {
    routes
        .on("GET /webhooks", request -> FakeAnswer.data(Json.array(world.subscriptions.all())))
        .on("POST /webhooks", request -> FakeAnswer.created(create(request.body()).deepCopy()))
        .on("GET " + ONE, request -> FakeAnswer.data(named(request).deepCopy()))
        .on("PATCH " + ONE, this::patch)
        .on("DELETE " + ONE, this::delete)
        .on("GET " + ONE + "/delivery-status", this::statuses)
        .on("GET " + ONE + "/delivery-status/logs/{}", this::logs);
  }

  private ObjectNode named(Exchange request) {
    return world.subscriptions.named(request.path(0));
  }

  ObjectNode create(JsonNode input) {
    ObjectNode subscription = Json.object().put("id", world.newId());
    String now = Moments.seconds(world.now());
    subscription.set("name", input.get("name"));
    subscription.putArray("subscribedEvents");
    subscription.set("url", input.get("url"));
    subscription.putObject("headers");
    subscription.put("secretKey", (world.newId() + world.newId()).replace("-", ""));
    subscription.put("enabled", true).put("createdAt", now).put("createdBy", NOBODY);
    subscription.put("updatedBy", NOBODY);
    change(input, subscription);
    return world.subscriptions.put(subscription);
  }

  private void change(JsonNode input, ObjectNode subscription) {
    Json.copy(input, subscription, "name", "url", "enabled", "filters");
    if (input.hasNonNull("events")) {
      subscription.set("subscribedEvents", input.get("events"));
    }
    ObjectNode headers = subscription.withObject("headers");
    if (input.hasNonNull("customHeaders")) {
      headers.retain("Authorization");
      headers.setAll((ObjectNode) input.get("customHeaders"));
    }
    JsonNode authorization = input.path("authorization");
    switch (authorization.path("_type").asText()) {
      case "BasicAuth" ->
          headers.put(
              "Authorization",
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString(
                          (authorization.path("username").asText()
                                  + ":"
                                  + authorization.path("password").asText())
                              .getBytes(UTF_8)));
      case "TokenAuth" -> headers.set("Authorization", authorization.get("value"));
      case "NoAuth" -> headers.remove("Authorization");
      default -> {}
    }
    subscription.put("updatedAt", Moments.seconds(world.now()));
  }

  private FakeAnswer patch(Exchange request) {
    ObjectNode subscription = named(request);
    change(request.body(), subscription);
    return FakeAnswer.data(subscription.deepCopy());
  }

  private FakeAnswer delete(Exchange request) {
    world.subscriptions.remove(request.path(0));
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer statuses(Exchange request) {
    ObjectNode subscription = named(request);
    String id = subscription.path("id").asText();
    List<ObjectNode> statuses =
        Json.elements(subscription.path("subscribedEvents")).stream()
            .map(
                event -> {
                  List<WebhookDelivery> sent = world.webhooks.sent(id, event.asText());
                  ObjectNode detail =
                      sent.isEmpty()
                          ? Json.object().put("_type", "NoRecentDelivery")
                          : detail(sent.get(sent.size() - 1)).put("_type", "DeliveryDetail");
                  return Json.object()
                      .<ObjectNode>set("event", event)
                      .<ObjectNode>set("deliveryStatus", detail);
                })
            .toList();
    return FakeAnswer.data(Json.array(statuses));
  }

  private FakeAnswer logs(Exchange request) {
    String id = named(request).path("id").asText();
    return FakeAnswer.data(
        Json.array(
            world.webhooks.sent(id, request.path(1)).stream()
                .map(
                    delivery ->
                        Json.object()
                            .<ObjectNode>set("deliveryDetail", detail(delivery))
                            .put("payload", delivery.body()))
                .toList()));
  }

  private static ObjectNode detail(WebhookDelivery delivery) {
    ObjectNode detail = Json.object().put("deliveryTimestamp", Moments.millis(delivery.sentAt()));
    detail.put("success", delivery.isSuccess()).put("responseCode", delivery.status());
    return detail.put("responseText", delivery.answer());
  }
}
