package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates thirty days in the support of a bicycle shop as entries of the activity log, the same
 * in each run. The state and the tags of the conversations agree with their entries; they have no
 * messages.
 */
final class ActivityGenerator {
  private static final Duration LENGTH = Duration.ofDays(30);
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

  /** The types of the entries of a conversation; ConversationSummarized is not described. */
  private static final List<List<String>> COURSES =
      Stream.of(
              "ConversationCreatedByCustomer ConversationOffered ConversationOfferAccepted"
                  + " ConversationAssigned MessageAddedByAgent MessageAddedByCustomer TagAdded"
                  + " ConversationClosed",
              "ConversationCreatedByCustomer ConversationAutoreplySent ConversationClaimed"
                  + " NoteAdded MessageAddedByAgent ConversationClosed",
              "ConversationCreatedByCustomer ConversationAssigned TransferInitiated"
                  + " TransferSuccessful MessageAddedByAgent FollowupAdded FollowupExpired"
                  + " MessageAddedByAgent ConversationClosed",
              "ConversationCreatedByAgent ConversationReserved NoteAdded TagAdded"
                  + " ConversationClosed ConversationRatingOffered ConversationRated",
              "ConversationCreatedByCustomer ConversationClaimed MessageAddedByAgent"
                  + " ConversationClosed MessageAddedByCustomer ConversationReopened"
                  + " ConversationSummarized MessageAddedByAgent TagAdded TagRemoved"
                  + " ConversationClosed")
          .map(course -> List.of(course.split(" ", -1)))
          .toList();

  /** Who and what one conversation is about. */
  private record Cast(
      JsonObject agent, JsonObject customer, String subject, JsonObject tag, int score) {}

  private final FakeState state;
  private final FakeConversations conversations;
  private final SplittableRandom random = new SplittableRandom(20_931);

  /** Separate, since how many times are drawn depends on the day. */
  private final SplittableRandom times = new SplittableRandom(20_932);

  private final String queue;
  private final List<JsonObject> agents;
  private final List<JsonObject> customers;
  private final List<JsonObject> tags;

  ActivityGenerator(FakeState state, FakeConversations conversations, FakeTags tags) {
    this.state = state;
    this.conversations = conversations;
    this.queue = state.newId();
    this.agents =
        AGENTS.stream().map(name -> person(state.agents, name, "bikes.example.com")).toList();
    this.customers =
        CUSTOMERS.stream().map(name -> person(state.endUsers, name, "example.org")).toList();
    this.tags = TAGS.stream().map(name -> tags.create(Json.of("name", name))).toList();
  }

  private JsonObject person(FakeTable table, String name, String host) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + host;
    return table.all().stream()
        .filter(person -> Json.text(person, "email").equals(email))
        .findFirst()
        .orElseGet(
            () ->
                table.put(
                    Json.of(
                        "id",
                        state.newId(),
                        "createdAt",
                        Timestamps.seconds(state.now()),
                        "displayName",
                        name,
                        "email",
                        email)));
  }

  void generate(int entries) {
    int left = entries;
    while (left > 0) {
      List<String> course = oneOf(COURSES);
      List<String> types = course.subList(0, Math.min(course.size(), left));
      generate(types);
      left -= types.size();
    }
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void generate(List<String> types) {
    Cast cast =
        new Cast(
            oneOf(agents), oneOf(customers), oneOf(SUBJECTS), oneOf(tags), random.nextInt(1, 6));
    FakeConversation conversation =
        conversations.create(
            FakeConversation.Kind.of("Email"),
            Json.text(cast.customer(), "id"),
            "Inbound",
            Json.of("subject", cast.subject()));
    Instant time = beginning();
    Json.set(conversation.json(), "createdAt", Timestamps.seconds(time));
    for (String type : types) {
      String id = state.newId();
      state.log.add(
          id, conversation.id, time, type, author(cast, type), attributes(cast, type, id, time));
      apply(conversation, type, cast, time);
      time = time.plusMillis(times.nextLong(20_000, 2_400_000));
    }
  }

  /** Changes the conversation as the entry says. */
  private static void apply(FakeConversation conversation, String type, Cast cast, Instant time) {
    String tag = Json.text(cast.tag(), "id");
    switch (type) {
      case "ConversationClosed", "ConversationReopened" ->
          Json.set(
              conversation.json(),
              "state",
              type.equals("ConversationClosed") ? "Closed" : "Open",
              "stateUpdatedAt",
              Timestamps.seconds(time));
      case "TagAdded" -> conversation.tags.add(tag);
      case "TagRemoved" -> conversation.tags.remove(tag);
      default -> {}
    }
  }

  /** Some time of the thirty days, rather on a working day than at night or at the weekend. */
  private Instant beginning() {
    Duration free = LENGTH.minusHours(8);
    Instant start = state.now().minus(LENGTH).plusSeconds(3_600);
    return Stream.generate(() -> start.plusMillis(times.nextLong(free.toMillis())))
        .filter(time -> times.nextDouble() < likelihood(time.atZone(ZoneOffset.UTC)))
        .findFirst()
        .orElseThrow();
  }

  private static double likelihood(ZonedDateTime time) {
    boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    boolean open = time.getHour() >= 7 && time.getHour() < 18;
    return (weekend ? 0.3 : 1.0) * (open ? 1.0 : 0.15);
  }

  private static @Nullable JsonObject author(Cast cast, String type) {
    return switch (type) {
      case "ConversationCreatedByCustomer", "MessageAddedByCustomer", "ConversationRated" ->
          FakeEvents.reference(cast.customer());
      case "ConversationAutoreplySent", "ConversationOffered", "FollowupExpired" -> null;
      default -> FakeEvents.reference(cast.agent());
    };
  }

  private @Nullable JsonObject attributes(Cast cast, String type, String id, Instant time) {
    JsonObject agent = FakeEvents.reference(cast.agent());
    JsonObject attributes =
        switch (type) {
          case "ConversationCreatedByCustomer", "ConversationCreatedByAgent" ->
              Json.of("subject", cast.subject());
          case "ConversationOffered" -> Json.of("queueLabel", "Workshop", "agentNames", AGENTS);
          case "ConversationAssigned" ->
              Json.of("agentId", agent.get("id"), "agentName", agent.get("name"));
          case "ConversationClaimed" ->
              Json.of("claimedFromLabel", "Workshop", "claimedFromType", "Queue");
          case "ConversationAutoreplySent" ->
              Json.of("templateName", "We will be back in the morning");
          case "ConversationReserved" ->
              Json.of(
                  "agent",
                  agent,
                  "queueId",
                  queue,
                  "queueName",
                  "Workshop",
                  "reservationType",
                  "PreferredAgent",
                  "validUntil",
                  Timestamps.zoned(time.plusSeconds(600)));
          case "ConversationRatingOffered" ->
              Json.of("agent", agent, "user", FakeEvents.reference(cast.customer()));
          case "ConversationRated" -> Json.of("score", cast.score(), "agent", agent);
          case "MessageAddedByAgent", "MessageAddedByCustomer" -> Json.of("messageId", id);
          case "TransferInitiated", "TransferSuccessful" ->
              Json.of(
                  "transferType", "Queue",
                  "destinationType", "Queue",
                  "destinationId", queue,
                  "destinationLabel", "Workshop");
          case "NoteAdded" -> Json.of("message", "Asked the workshop, answer by tomorrow.");
          case "TagAdded", "TagRemoved" -> Json.of("tag", cast.tag().get("name"));
          default -> null;
        };
    return attributes == null
        ? null
        : Json.set(attributes, "_type", FakeEvents.attributesTag(type));
  }
}
