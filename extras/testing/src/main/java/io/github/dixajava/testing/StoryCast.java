package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The agents, customers and tags of the {@link ActivityStory}, and what they do. */
final class StoryCast {
  private static final List<String> AGENTS =
      List.of("Mette Holm", "Jonas Beck", "Sofia Lindqvist", "Emre Kaya", "Ines Moreau");
  private static final List<String> CUSTOMERS =
      List.of(
          "Ada Nygaard",
          "Bo Winther",
          "Clara Fuchs",
          "Dilan Aydin",
          "Elif Demir",
          "Finn Olsen",
          "Greta Vogel",
          "Hugo Martin",
          "Ida Lund");
  private static final List<String> SUBJECTS =
      List.of("Delivery of order NW-20931", "Squeaking brakes", "Invoice", "Wrong size");
  private static final List<String> TAGS = List.of("refund", "delivery", "warranty");

  private final SplittableRandom random;
  private final String queue;
  private final List<ObjectNode> agents;
  private final List<ObjectNode> customers;
  private final List<ObjectNode> tags;

  StoryCast(World world, FakeTags tags, SplittableRandom random) {
    this.random = random;
    this.queue = world.newId();
    this.agents =
        AGENTS.stream()
            .map(name -> person(world, world.agents, name, "bikes.example.com"))
            .toList();
    this.customers =
        CUSTOMERS.stream().map(name -> person(world, world.endUsers, name, "example.org")).toList();
    this.tags = TAGS.stream().map(name -> tags.create(Json.object().put("name", name))).toList();
  }

  private static ObjectNode person(World world, Shelf shelf, String name, String host) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + host;
    return shelf.all().stream()
        .filter(person -> person.path("email").asText().equals(email))
        .findFirst()
        .orElseGet(
            () -> {
              ObjectNode person = Json.object().put("id", world.newId());
              person.put("createdAt", Moments.seconds(world.now())).put("displayName", name);
              return shelf.put(person.put("email", email));
            });
  }

  Roles roles() {
    return new Roles(
        one(agents), one(customers), one(SUBJECTS), one(tags), random.nextInt(1, 6), queue);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Who and what one conversation is about. */
  record Roles(
      ObjectNode agent,
      ObjectNode customer,
      String subject,
      ObjectNode tag,
      int score,
      String queue) {

    @Nullable ObjectNode author(String type) {
      return switch (type) {
        case "ConversationCreatedByCustomer", "MessageAddedByCustomer", "ConversationRated" ->
            Happenings.reference(customer);
        case "ConversationAutoreplySent", "ConversationOffered", "FollowupExpired" -> null;
        default -> Happenings.reference(agent);
      };
    }

    @Nullable ObjectNode attributes(String type, String id, Instant time) {
      ObjectNode it = Json.object();
      switch (type) {
        case "ConversationCreatedByCustomer", "ConversationCreatedByAgent" ->
            it.put("subject", subject);
        case "ConversationOffered" ->
            it.put("queueLabel", "Workshop").set("agentNames", Json.texts(AGENTS));
        case "ConversationAssigned" -> {
          it.set("agentId", agent.get("id"));
          it.set("agentName", agent.get("displayName"));
        }
        case "ConversationClaimed" ->
            it.put("claimedFromLabel", "Workshop").put("claimedFromType", "Queue");
        case "ConversationAutoreplySent" -> {
          it.put("templateName", "We will be back in the morning");
          return it.put("_type", "ConversationAutoReplySentAttribute");
        }
        case "ConversationReserved" -> {
          it.set("agent", Happenings.reference(agent));
          it.put("queueId", queue).put("queueName", "Workshop");
          it.put("reservationType", "PreferredAgent");
          it.put("validUntil", Moments.zoned(time.plusSeconds(600)));
        }
        case "ConversationRatingOffered" -> {
          it.set("agent", Happenings.reference(agent));
          it.set("user", Happenings.reference(customer));
        }
        case "ConversationRated" ->
            it.put("score", score).set("agent", Happenings.reference(agent));
        case "MessageAddedByAgent", "MessageAddedByCustomer" -> it.put("messageId", id);
        case "TransferInitiated", "TransferSuccessful" -> {
          it.put("transferType", "Queue").put("destinationType", "Queue");
          it.put("destinationId", queue).put("destinationLabel", "Workshop");
        }
        case "NoteAdded" -> it.put("message", "Asked the workshop, answer by tomorrow.");
        case "TagAdded", "TagRemoved" -> it.set("tag", tag.get("name"));
        default -> {
          return null;
        }
      }
      return it.put("_type", Happenings.tag(type));
    }
  }
}
