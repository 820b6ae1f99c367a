package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ratings: offered, then submitted. */
final class FakeRatings implements FakeOperations {
  private static final String RATINGS = "/conversations/{}/ratings";

  private final FakeState state;
  private final FakeEvents events;

  FakeRatings(FakeState state, FakeEvents events) {
    this.state = state;
    this.events = events;
  }

  @Override
  public @Nullable FakeResponse respond(String key, OperationRequest request) {
    return switch (key) {
      case "POST " + RATINGS + "/offer" -> offer(request);
      case "POST " + RATINGS + "/{}/submit" -> submit(request);
      case "GET " + RATINGS, "GET /conversations/{}/rating" -> list(request);
      default -> null;
    };
  }

  private FakeConversation named(OperationRequest request) {
    return state.conversation(request.path(0));
  }

  private FakeResponse list(OperationRequest request) {
    return FakeResponse.data(Json.array(named(request).ratings).deepCopy());
  }

  private FakeResponse offer(OperationRequest request) {
    FakeConversation conversation = named(request);
    String user = orElse(request.text("userId"), conversation.requester());
    String agent = orElse(request.text("agentId"), conversation.assignee());
    if (agent == null) {
      throw Refusal.badRequest("Conversation " + conversation.id + " has no agent to rate");
    }
    String now = Timestamps.seconds(state.now());
    JsonObject rating =
        Json.of(
            "id", state.newId(),
            "ratingType", request.text("ratingType"),
            "conversationChannel", conversation.channel(),
            "agentId", agent,
            "userId", user,
            "ratingStatus", "Offered",
            "timestamps", Json.of("created_at", now, "offered_at", now));
    conversation.ratings.add(rating);
    JsonObject attributes =
        Json.of("agent", events.reference(agent), "user", events.reference(String.valueOf(user)));
    events.log(conversation, "ConversationRatingOffered", agent, attributes);
    JsonObject offered =
        Json.copy(rating, new JsonObject(), "id", "userId", "agentId", "ratingType");
    String offeredAt = orElse(request.text("offeredAt"), now);
    return FakeResponse.data(201, Json.set(offered, "offeredAt", offeredAt));
  }

  private FakeResponse submit(OperationRequest request) {
    FakeConversation conversation = named(request);
    String id = request.path(1);
    JsonObject rating =
        conversation.ratings.stream()
            .filter(candidate -> Json.text(candidate, "id").equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no rating " + id));
    JsonElement value = Json.get(request.body(), "ratingResult", "value");
    boolean isScore = value instanceof JsonPrimitive primitive && primitive.isNumber();
    String comment = request.text("comment");
    String now = Timestamps.seconds(state.now());
    Json.set(
        rating,
        "ratingStatus",
        "Rated",
        "ratingScore",
        isScore ? value : null,
        "ratingComment",
        comment);
    Json.set(Json.objectIn(rating, "timestamps"), "rated_at", now, "modified_at", now);
    rated(conversation, rating, comment);
    JsonObject submitted = Json.of("ratingId", id);
    Json.copy(request.body(), submitted, "userId", "ratingResult", "comment");
    String submittedAt = orElse(request.text("submittedAt"), now);
    return FakeResponse.data(201, Json.set(submitted, "submittedAt", submittedAt));
  }

  private void rated(FakeConversation conversation, JsonObject rating, @Nullable String comment) {
    String agent = Json.text(rating, "agentId");
    JsonElement score = Json.get(rating, "ratingScore");
    JsonObject attributes =
        Json.of(
            "agent", events.reference(agent),
            "score", score,
            "message", Objects.requireNonNullElse(comment, ""));
    events.log(conversation, "ConversationRated", Json.text(rating, "userId"), attributes);
    events.announce(
        "ConversationRated",
        conversation,
        "score",
        score,
        "comment",
        comment,
        "type",
        Json.text(rating, "ratingType"),
        "agent",
        events.user(agent));
  }

  private static @Nullable String orElse(@Nullable String string, @Nullable String otherwise) {
    return string == null ? otherwise : string;
  }
}
