package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agents and end users, which differ in little. */
final class UserRoutes {
  private final World world;
  private final Shelf users;
  private final boolean agents;

  private UserRoutes(World world, Shelf users, boolean agents) {
    this.world = world;
    this.users = users;
    this.agents = agents;
  }

  static void agents(World world, Routes routes) {
    UserRoutes agents = new UserRoutes(world, world.agents, true);
    agents.common("/agents", routes);
    routes.on("DELETE /agents/{}", agents::demote);
  }

  static void endUsers(World world, Routes routes) {
    UserRoutes endUsers = new UserRoutes(world, world.endUsers, false);
    endUsers.common("/endusers", routes);
    routes
        .on("PATCH /endusers/{}/custom-attributes", endUsers::patchAttributes)
        .on("GET /endusers/{}/conversations", endUsers::conversations);
  }

  private void common(String path, Routes routes) {
    routes
        .on("GET " + path, this::list)
        .on("POST " + path, request -> FakeAnswer.created(create(request.body()).deepCopy()))
        .on("POST " + path + "/bulk", request -> bulk(request, 201, this::create))
        .on("PUT " + path, request -> bulk(request, 200, this::replace))
        .on("PATCH " + path, request -> bulk(request, 200, this::patch))
        .on("GET " + path + "/{}", request -> FakeAnswer.data(named(request).deepCopy()))
        .on("PUT " + path + "/{}", request -> one(request, this::replace))
        .on("PATCH " + path + "/{}", request -> one(request, this::patch));
  }

  private ObjectNode named(Exchange request) {
    return users.named(request.path(0));
  }

  private FakeAnswer list(Exchange request) {
    for (String filter : List.of("email", "phone", "externalId")) {
      String value = request.query(filter);
      if (value != null) {
        List<ObjectNode> found = users.all().stream().filter(u -> has(u, filter, value)).toList();
        if (found.size() > 1) {
          throw Refusal.badRequest("Several users have the same " + filter);
        }
        return FakeAnswer.data(Json.array(found));
      }
    }
    List<ObjectNode> all = users.all();
    all.forEach(user -> user.remove("customAttributes"));
    return FakeAnswer.data(Json.array(all));
  }

  private static boolean has(ObjectNode user, String filter, String value) {
    Stream<JsonNode> candidates =
        switch (filter) {
          case "email" ->
              Stream.concat(
                  Stream.of(user.path("email")),
                  Json.elements(user.path("additionalEmails")).stream());
          case "phone" ->
              Stream.concat(
                  Stream.of(user.path("phoneNumber")),
                  Json.elements(user.path("additionalPhoneNumbers")).stream());
          default -> Stream.of(user.path("externalId"));
        };
    return candidates.anyMatch(candidate -> candidate.asText().equalsIgnoreCase(value));
  }

  private ObjectNode create(JsonNode input) {
    ObjectNode user = Json.object().put("id", world.newId());
    user.put("createdAt", Moments.seconds(world.now()));
    if (agents) {
      user.putArray("roles").add("Agent");
    } else {
      user.putArray("customAttributes");
    }
    Json.patch(input, user);
    return users.put(user);
  }

  private ObjectNode replace(JsonNode input, ObjectNode user) {
    user.retain("id", "createdAt", "roles", "customAttributes", agents ? "email" : "id");
    return patch(input, user);
  }

  private ObjectNode patch(JsonNode input, ObjectNode user) {
    ObjectNode change = input.deepCopy();
    change.remove("id");
    Json.patch(change, user);
    return user;
  }

  private interface Change {
    ObjectNode apply(JsonNode input, ObjectNode user);
  }

  private FakeAnswer one(Exchange request, Change change) {
    return FakeAnswer.data(change.apply(request.body(), named(request)).deepCopy());
  }

  private FakeAnswer bulk(Exchange request, int status, Change change) {
    return bulk(
        request,
        status,
        input -> {
          ObjectNode user = users.find(input.path("id").asText());
          return user == null ? null : change.apply(input, user);
        });
  }

  private FakeAnswer bulk(
      Exchange request, int status, Function<JsonNode, @Nullable ObjectNode> change) {
    JsonNode body = request.body();
    List<ObjectNode> outcomes =
        Json.elements(body.isArray() ? body : body.path("data")).stream()
            .map(
                input -> {
                  ObjectNode user = change.apply(input);
                  return user == null
                      ? BulkOutcomes.notFound(
                          input.path("id").asText(), agents ? "agent" : "end user")
                      : BulkOutcomes.success(user.deepCopy());
                })
            .toList();
    return new FakeAnswer(status, Json.data(Json.array(outcomes)));
  }

  /** An agent is not deleted but becomes an end user. */
  private FakeAnswer demote(Exchange request) {
    ObjectNode user = users.remove(request.path(0));
    user.remove("roles");
    user.putArray("customAttributes");
    world.endUsers.put(user);
    return FakeAnswer.NOTHING;
  }

  private FakeAnswer patchAttributes(Exchange request) {
    return FakeAnswer.data(FakeAttributes.patch(world, named(request), request.body()));
  }

  private FakeAnswer conversations(Exchange request) {
    String id = named(request).path("id").asText();
    return FakeAnswer.data(
        Json.array(
            world.conversations().stream()
                .filter(conversation -> conversation.requester().equals(id))
                .map(ConversationRoutes::brief)
                .toList()));
  }
}
