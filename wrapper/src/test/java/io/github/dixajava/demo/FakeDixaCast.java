package io.github.dixajava.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The agent and the customer of one conversation, and what they do. */
final class FakeDixaCast {
  private static final String SHOP = "bikes.example.com";
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

  private final JsonObject agent;
  private final JsonObject customer;
  private final String subject;
  private final String tag;
  private final int score;

  FakeDixaCast(SplittableRandom random) {
    this.agent = person(AGENTS.get(random.nextInt(AGENTS.size())), SHOP);
    this.customer = person(CUSTOMERS.get(random.nextInt(CUSTOMERS.size())), "example.org");
    this.subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    this.tag = TAGS.get(random.nextInt(TAGS.size()));
    this.score = random.nextInt(1, 6);
  }

  /** An entry with its properties in the order in which Dixa writes them. */
  JsonObject entry(String id, long conversation, Instant time, String type) {
    JsonObject entry = new JsonObject();
    entry.addProperty("id", id);
    entry.addProperty("conversationId", conversation);
    entry.addProperty("activityTimestamp", DateTimeFormatter.ISO_INSTANT.format(time) + "[GMT]");
    entry.addProperty(
        "activityType",
        type.equals("ConversationReserved") ? type + "Type" : type + "ActivityType");
    entry.addProperty("_type", type);
    JsonObject author = author(type);
    if (author != null) {
      entry.add("author", author);
    }
    JsonObject attributes = attributes(type, id, time);
    if (attributes != null) {
      entry.add("attributes", attributes);
    }
    return entry;
  }

  private @Nullable JsonObject author(String type) {
    return switch (type) {
      case "ConversationCreatedByCustomer", "MessageAddedByCustomer", "ConversationRated" ->
          customer.deepCopy();
      case "ConversationAutoreplySent", "ConversationOffered", "FollowupExpired" -> null;
      default -> agent.deepCopy();
    };
  }

  private @Nullable JsonObject attributes(String type, String id, Instant time) {
    JsonObject it = new JsonObject();
    switch (type) {
      case "ConversationCreatedByCustomer", "ConversationCreatedByAgent" -> {
        it.addProperty("subject", subject);
        return tagged(it, "ConversationCreatedAttribute");
      }
      case "ConversationOffered" -> {
        JsonArray names = new JsonArray();
        AGENTS.forEach(names::add);
        it.add("agentNames", names);
        it.addProperty("queueLabel", "Workshop");
      }
      case "ConversationAssigned" -> {
        it.add("agentId", agent.get("id"));
        it.add("agentName", agent.get("name"));
      }
      case "ConversationClaimed" -> {
        it.addProperty("claimedFromLabel", "Workshop");
        it.addProperty("claimedFromType", "Queue");
      }
      case "ConversationAutoreplySent" -> {
        it.addProperty("templateName", "We will be back in the morning");
        return tagged(it, "ConversationAutoReplySentAttribute");
      }
      case "ConversationReserved" -> {
        it.add("agent", agent.deepCopy());
        it.addProperty("queueId", FakeDixaStory.id("queue Workshop"));
        it.addProperty("queueName", "Workshop");
        it.addProperty("reservationType", "PreferredAgent");
        it.addProperty(
            "validUntil", DateTimeFormatter.ISO_INSTANT.format(time.plusSeconds(600)) + "[GMT]");
      }
      case "ConversationRatingOffered" -> {
        it.add("agent", agent.deepCopy());
        it.add("user", customer.deepCopy());
      }
      case "ConversationRated" -> {
        it.add("agent", agent.deepCopy());
        it.addProperty("score", score);
      }
      case "MessageAddedByAgent", "MessageAddedByCustomer" -> {
        it.addProperty("messageId", FakeDixaStory.id("message of " + id));
        return tagged(it, "MessageAddedAttribute");
      }
      case "TransferInitiated", "TransferSuccessful" -> {
        it.addProperty("transferType", "Queue");
        it.addProperty("destinationType", "Queue");
        it.addProperty("destinationId", FakeDixaStory.id("queue Workshop"));
        it.addProperty("destinationLabel", "Workshop");
        return tagged(it, "ConversationTransferredAttribute");
      }
      case "NoteAdded" -> it.addProperty("message", "Asked the workshop, answer by tomorrow.");
      case "TagAdded", "TagRemoved" -> it.addProperty("tag", tag);
      default -> {
        return null;
      }
    }
    return tagged(it, type + "Attribute");
  }

  /** Dixa writes the tag last. */
  private static JsonObject tagged(JsonObject attributes, String tag) {
    attributes.addProperty("_type", tag);
    return attributes;
  }

  private static JsonObject person(String name, String host) {
    JsonObject person = new JsonObject();
    person.addProperty("id", FakeDixaStory.id("person " + name));
    person.addProperty("name", name);
    person.addProperty("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + host);
    return person;
  }
}
