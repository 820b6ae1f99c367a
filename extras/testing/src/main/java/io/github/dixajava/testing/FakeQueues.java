package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queues and their members. */
final class FakeQueues implements FakeOperations {
  private static final String MEMBERS = "/queues/{}/members";

  private final FakeState state;

  FakeQueues(FakeState state) {
    this.state = state;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "GET /queues" -> FakeResponse.data(state.queues.all());
      case "POST /queues" -> create(request);
      case "GET /queues/{}" -> FakeResponse.data(named(request).deepCopy());
      case "GET " + MEMBERS -> members(request);
      case "PATCH " + MEMBERS -> assign(request);
      case "DELETE " + MEMBERS -> remove(request);
      default -> null;
    };
  }

  private JsonObject named(OperationRequest request) {
    return state.queues.inPath(request.path(0));
  }

  private FakeResponse create(OperationRequest request) {
    JsonObject queue = create(Json.get(request.body(), "request"));
    return FakeResponse.data(201, state.queues.put(queue).deepCopy());
  }

  /** A queue that is not in the state yet. */
  JsonObject create(@Nullable JsonElement input) {
    JsonObject queue = state.examples.template("GET /queues/{}", "Queue");
    JsonObject given = Json.object(input).deepCopy();
    given.remove("callFunctionality");
    if (given.has("offerAlgorithm")) {
      given.add("offeringAlgorithm", given.remove("offerAlgorithm"));
    }
    return Json.patch(given, Json.set(queue, "id", state.newId()));
  }

  private Set<String> membersOf(OperationRequest request) {
    return state.membersOf(Json.text(named(request), "id"));
  }

  private FakeResponse members(OperationRequest request) {
    return FakeResponse.data(
        membersOf(request).stream().map(id -> Json.of("agentId", id)).toList());
  }

  private FakeResponse assign(OperationRequest request) {
    Set<String> members = membersOf(request);
    List<JsonObject> outcomes = new ArrayList<>();
    for (JsonElement id : Json.list(request.body(), "agentIds")) {
      if (state.agents.find(id.getAsString()) == null) {
        outcomes.add(FakeResponse.bulkNotFound(id.getAsString(), "agent"));
      } else {
        members.add(id.getAsString());
        outcomes.add(FakeResponse.bulkSuccess(id));
      }
    }
    return FakeResponse.data(outcomes);
  }

  private FakeResponse remove(OperationRequest request) {
    Set<String> members = membersOf(request);
    Json.list(request.body(), "agentIds").forEach(id -> members.remove(id.getAsString()));
    return FakeResponse.NO_CONTENT;
  }
}
