package io.github.dixajava.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agents or end users, which differ in little. */
final class FakeUsers implements FakeOperations {
  private final FakeState state;
  private final FakeTable users;

  private FakeUsers(FakeState state, FakeTable users) {
    this.state = state;
    this.users = users;
  }

  static FakeUsers agents(FakeState state) {
    return new FakeUsers(state, state.agents);
  }

  static FakeUsers endUsers(FakeState state) {
    return new FakeUsers(state, state.endUsers);
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    String path = isAgents() ? "/agents" : "/endusers";
    return switch (key.replace(path, "USERS")) {
      case "GET USERS" -> list(request);
      case "POST USERS" -> FakeResponse.data(201, create(request.body()).deepCopy());
      case "POST USERS/bulk" -> bulk(request, 201, this::create);
      case "PUT USERS" -> bulk(request, 200, existing(this::replace));
      case "PATCH USERS" -> bulk(request, 200, existing(this::patch));
      case "GET USERS/{}" -> FakeResponse.data(named(request).deepCopy());
      case "PUT USERS/{}" -> one(request, this::replace);
      case "PATCH USERS/{}" -> one(request, this::patch);
      case "DELETE USERS/{}" -> demote(request);
      case "PATCH USERS/{}/custom-attributes" -> patchAttributes(request);
      case "GET USERS/{}/conversations" -> conversations(request);
      default -> null;
    };
  }

  private boolean isAgents() {
    return users == state.agents;
  }

  private JsonObject named(OperationRequest request) {
    return users.inPath(request.path(0));
  }

  private FakeResponse list(OperationRequest request) {
    for (String filter : List.of("email", "phone", "externalId")) {
      String value = request.query(filter);
      if (value != null) {
        List<JsonObject> found =
            users.all().stream().filter(user -> has(user, filter, value)).toList();
        if (found.size() > 1) {
          throw Refusal.badRequest("Several users have the same " + filter);
        }
        return FakeResponse.data(found);
      }
    }
    List<JsonObject> all = users.all();
    all.forEach(user -> user.remove("customAttributes"));
    return FakeResponse.data(all);
  }

  private static boolean has(JsonObject user, String filter, String value) {
    Stream<JsonElement> candidates =
        switch (filter) {
          case "email" -> either(user, "email", "additionalEmails");
          case "phone" -> either(user, "phoneNumber", "additionalPhoneNumbers");
          default -> Stream.ofNullable(user.get(filter));
        };
    return candidates.anyMatch(candidate -> candidate.getAsString().equalsIgnoreCase(value));
  }

  private static Stream<JsonElement> either(JsonObject user, String main, String others) {
    return Stream.concat(Stream.ofNullable(user.get(main)), Json.list(user, others).stream());
  }

  private JsonObject create(@Nullable JsonElement input) {
    JsonObject user = Json.of("id", state.newId(), "createdAt", Timestamps.seconds(state.now()));
    if (isAgents()) {
      Json.set(user, "roles", List.of("Agent"));
    } else {
      Json.set(user, "customAttributes", List.of());
    }
    return users.put(Json.patch(input, user));
  }

  private JsonObject replace(@Nullable JsonElement input, JsonObject user) {
    Json.retain(user, "id", "createdAt", "roles", "customAttributes", isAgents() ? "email" : "id");
    return patch(input, user);
  }

  private JsonObject patch(@Nullable JsonElement input, JsonObject user) {
    JsonObject changes = Json.object(input).deepCopy();
    changes.remove("id");
    return Json.patch(changes, user);
  }

  private FakeResponse one(
      OperationRequest request, BiFunction<@Nullable JsonElement, JsonObject, JsonObject> change) {
    return FakeResponse.data(change.apply(request.body(), named(request)).deepCopy());
  }

  /** Changes the user whose id the input has; null if there is none. */
  private Function<JsonElement, @Nullable JsonObject> existing(
      BiFunction<@Nullable JsonElement, JsonObject, JsonObject> change) {
    return input -> {
      JsonObject user = users.find(Json.text(input, "id"));
      return user == null ? null : change.apply(input, user);
    };
  }

  private FakeResponse bulk(
      OperationRequest request, int status, Function<JsonElement, @Nullable JsonObject> change) {
    List<JsonElement> inputs =
        request.body() instanceof JsonArray array
            ? array.asList()
            : Json.list(request.body(), "data");
    String kind = isAgents() ? "agent" : "end user";
    return FakeResponse.data(
        status,
        inputs.stream()
            .map(
                input -> {
                  JsonObject user = change.apply(input);
                  return user == null
                      ? FakeResponse.bulkNotFound(Json.text(input, "id"), kind)
                      : FakeResponse.bulkSuccess(user.deepCopy());
                })
            .toList());
  }

  /** An agent is not deleted but becomes an end user. */
  private FakeResponse demote(OperationRequest request) {
    JsonObject user = users.remove(request.path(0));
    user.remove("roles");
    state.endUsers.put(Json.set(user, "customAttributes", List.of()));
    return FakeResponse.NO_CONTENT;
  }

  private FakeResponse patchAttributes(OperationRequest request) {
    return FakeResponse.data(
        state.patchCustomAttributes(named(request), Json.object(request.body())));
  }

  private FakeResponse conversations(OperationRequest request) {
    String id = Json.text(named(request), "id");
    return FakeResponse.data(
        state.conversations().stream()
            .filter(conversation -> conversation.requester().equals(id))
            .map(FakeConversation::brief)
            .toList());
  }
}
