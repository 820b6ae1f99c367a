package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ratings: offered, then submitted. */
final class FakeRatings {
  private final World world;
  private final Happenings happenings;

  FakeRatings(World world, Happenings happenings) {
    this.world = world;
    this.happenings = happenings;
  }

  void add(Routes routes) {
    routes
        .on("POST /conversations/{}/ratings/offer", this::offer)
        .on("POST /conversations/{}/ratings/{}/submit", this::submit)
        .on("GET /conversations/{}/ratings", this::list)
        .on("GET /conversations/{}/rating", this::list);
  }

  private FakeAnswer list(Exchange request) {
    return FakeAnswer.data(Json.array(world.conversation(request.path(0)).ratings).deepCopy());
  }

  private FakeAnswer offer(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    String asked = request.text("userId");
    String user = asked == null ? conversation.requester() : asked;
    String agent = orElse(request.text("agentId"), conversation.assignee());
    if (agent == null) {
      throw Refusal.badRequest("Conversation " + conversation.id + " has no agent to rate");
    }
    String type = String.valueOf(request.text("ratingType"));
    String time = Moments.seconds(world.now());
    ObjectNode rating = Json.object().put("id", world.newId()).put("ratingType", type);
    rating.put("conversationChannel", conversation.channel());
    rating.put("agentId", agent).put("userId", user).put("ratingStatus", "Offered");
    rating.putObject("timestamps").put("created_at", time).put("offered_at", time);
    conversation.ratings.add(rating);
    ObjectNode attributes = Json.object();
    attributes.set("agent", reference(agent));
    attributes.set("user", reference(user));
    happenings.log(conversation, "ConversationRatingOffered", agent, attributes);
    ObjectNode offered = Json.object();
    Json.copy(rating, offered, "id", "userId", "agentId", "ratingType");
    return FakeAnswer.created(offered.put("offeredAt", orElse(request.text("offeredAt"), time)));
  }

  private ObjectNode reference(String id) {
    ObjectNode person = world.person(id);
    return person == null
        ? Json.object().put("id", id).put("name", "")
        : Happenings.reference(person);
  }

  private FakeAnswer submit(Exchange request) {
    FakeConversation conversation = world.conversation(request.path(0));
    String id = request.path(1);
    ObjectNode rating =
        conversation.ratings.stream()
            .filter(candidate -> candidate.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no rating " + id));
    JsonNode result = request.body().path("ratingResult");
    String comment = request.text("comment");
    String time = Moments.seconds(world.now());
    rating.put("ratingStatus", "Rated");
    if (result.path("value").canConvertToInt()) {
      rating.set("ratingScore", result.get("value"));
    }
    if (comment != null) {
      rating.put("ratingComment", comment);
    }
    rating.withObject("timestamps").put("rated_at", time).put("modified_at", time);
    announce(conversation, rating, comment);
    ObjectNode submitted = Json.object().put("ratingId", id);
    Json.copy(request.body(), submitted, "userId", "ratingResult", "comment");
    return FakeAnswer.created(
        submitted.put("submittedAt", orElse(request.text("submittedAt"), time)));
  }

  private void announce(
      FakeConversation conversation, ObjectNode rating, @Nullable String comment) {
    String agent = rating.path("agentId").asText();
    ObjectNode attributes = Json.object().<ObjectNode>set("agent", reference(agent));
    if (rating.has("ratingScore")) {
      attributes.set("score", rating.get("ratingScore"));
    }
    attributes.put("message", Objects.requireNonNullElse(comment, ""));
    happenings.log(conversation, "ConversationRated", rating.path("userId").asText(), attributes);
    happenings.announce(
        "ConversationRated",
        conversation,
        data -> {
          data.set("score", rating.get("ratingScore"));
          data.put("comment", comment).put("type", rating.path("ratingType").asText());
          data.set("agent", happenings.user(agent));
        });
  }

  private static @Nullable String orElse(@Nullable String text, @Nullable String otherwise) {
    return text == null ? otherwise : text;
  }
}
