package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Queues and their members. */
final class FakeQueues {
  private final World world;

  FakeQueues(World world) {
    this.world = world;
  }

  void add(Routes routes) {
    routes
        .on("GET /queues", request -> FakeAnswer.data(Json.array(world.queues.all())))
        .on(
            "POST /queues",
            request -> FakeAnswer.created(create(request.body().path("request")).deepCopy()))
        .on("GET /queues/{}", request -> FakeAnswer.data(named(request).deepCopy()))
        .on("GET /queues/{}/members", this::members)
        .on("PATCH /queues/{}/members", this::assign)
        .on("DELETE /queues/{}/members", this::remove);
  }

  private ObjectNode named(Exchange request) {
    return world.queues.named(request.path(0));
  }

  ObjectNode create(JsonNode input) {
    ObjectNode queue = world.examples.template("GET /queues/{}", "Queue");
    queue.put("id", world.newId());
    ObjectNode given = input.deepCopy();
    given.remove("callFunctionality");
    if (given.has("offerAlgorithm")) {
      given.set("offeringAlgorithm", given.remove("offerAlgorithm"));
    }
    Json.patch(given, queue);
    return world.queues.put(queue);
  }

  private Set<String> membersOf(Exchange request) {
    return world.membersOf(named(request).path("id").asText());
  }

  private FakeAnswer members(Exchange request) {
    List<ObjectNode> members = new ArrayList<>();
    membersOf(request).forEach(id -> members.add(Json.object().put("agentId", id)));
    return FakeAnswer.data(Json.array(members));
  }

  private FakeAnswer assign(Exchange request) {
    Set<String> members = membersOf(request);
    List<ObjectNode> outcomes = new ArrayList<>();
    for (JsonNode id : request.body().path("agentIds")) {
      if (world.agents.find(id.asText()) == null) {
        outcomes.add(BulkOutcomes.notFound(id.asText(), "agent"));
      } else {
        members.add(id.asText());
        outcomes.add(BulkOutcomes.success(id));
      }
    }
    return FakeAnswer.data(Json.array(outcomes));
  }

  private FakeAnswer remove(Exchange request) {
    Set<String> members = membersOf(request);
    request.body().path("agentIds").forEach(id -> members.remove(id.asText()));
    return FakeAnswer.NOTHING;
  }
}
