package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Thirty days in the support of a bicycle shop, told as entries of the activity log. Of the
 * conversations only the state and the tags are true to it; they have no messages.
 */
final class ActivityStory {
  private static final Duration LENGTH = Duration.ofDays(30);

  private static final List<List<String>> PLOTS =
      List.of(
          List.of(
              "ConversationCreatedByCustomer",
              "ConversationOffered",
              "ConversationOfferAccepted",
              "ConversationAssigned",
              "MessageAddedByAgent",
              "MessageAddedByCustomer",
              "TagAdded",
              "ConversationClosed"),
          List.of(
              "ConversationCreatedByCustomer",
              "ConversationAutoreplySent",
              "ConversationClaimed",
              "NoteAdded",
              "MessageAddedByAgent",
              "ConversationClosed"),
          List.of(
              "ConversationCreatedByCustomer",
              "ConversationAssigned",
              "TransferInitiated",
              "TransferSuccessful",
              "MessageAddedByAgent",
              "FollowupAdded",
              "FollowupExpired",
              "MessageAddedByAgent",
              "ConversationClosed"),
          List.of(
              "ConversationCreatedByAgent",
              "ConversationReserved",
              "NoteAdded",
              "TagAdded",
              "ConversationClosed",
              "ConversationRatingOffered",
              "ConversationRated"),
          List.of(
              "ConversationCreatedByCustomer",
              "ConversationClaimed",
              "MessageAddedByAgent",
              "ConversationClosed",
              "MessageAddedByCustomer",
              "ConversationReopened",
              "ConversationSummarized", // unknown to the description
              "MessageAddedByAgent",
              "TagAdded",
              "TagRemoved",
              "ConversationClosed"));

  private final World world;
  private final FakeConversations conversations;
  private final StoryCast cast;
  private final SplittableRandom random = new SplittableRandom(20_931);

  /** Of its own, since how many it is asked for depends on the day. */
  private final SplittableRandom times = new SplittableRandom(20_932);

  ActivityStory(World world, FakeConversations conversations, FakeTags tags) {
    this.world = world;
    this.conversations = conversations;
    this.cast = new StoryCast(world, tags, random);
  }

  void tell(int entries) {
    int left = entries;
    while (left > 0) {
      List<String> plot = PLOTS.get(random.nextInt(PLOTS.size()));
      List<String> told = plot.subList(0, Math.min(plot.size(), left));
      converse(told);
      left -= told.size();
    }
  }

  private void converse(List<String> plot) {
    StoryCast.Roles roles = cast.roles();
    ObjectNode details = Json.object().put("subject", roles.subject());
    FakeConversation conversation =
        conversations.create(
            ConversationKind.of("Email"), roles.customer().path("id").asText(), "Inbound", details);
    Instant time = beginning();
    conversation.json().put("createdAt", Moments.seconds(time));
    for (String type : plot) {
      String id = world.newId();
      world.log.add(
          id, conversation.id, time, type, roles.author(type), roles.attributes(type, id, time));
      take(conversation, type, roles, time);
      time = time.plusMillis(times.nextLong(20_000, 2_400_000));
    }
  }

  /** What the entry means for the conversation. */
  private static void take(
      FakeConversation conversation, String type, StoryCast.Roles roles, Instant time) {
    switch (type) {
      case "ConversationClosed" -> state(conversation, "Closed", time);
      case "ConversationReopened" -> state(conversation, "Open", time);
      case "TagAdded" -> conversation.tags.add(roles.tag().path("id").asText());
      case "TagRemoved" -> conversation.tags.remove(roles.tag().path("id").asText());
      default -> {}
    }
  }

  private static void state(FakeConversation conversation, String state, Instant time) {
    conversation.json().put("state", state).put("stateUpdatedAt", Moments.seconds(time));
  }

  /** Some time of the thirty days, rather on a working day than at night or at the weekend. */
  private Instant beginning() {
    Duration free = LENGTH.minusHours(8);
    Instant start = world.now().minus(LENGTH).plusSeconds(3_600);
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> start.plusMillis(times.nextLong(free.toMillis())))
        .filter(time -> times.nextDouble() < likelihood(time.atZone(ZoneOffset.UTC)))
        .findFirst()
        .orElseThrow();
  }

  private static double likelihood(ZonedDateTime time) {
    boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    boolean open = time.getHour() >= 7 && time.getHour() < 18;
    return (weekend ? 0.3 : 1.0) * (open ? 1.0 : 0.15);
  }
}
