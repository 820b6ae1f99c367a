package io.github.dixajava.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Thirty days in the support of a bicycle shop, told as entries of the activity log. The same end
 * gives the same story.
 */
final class FakeDixaStory {
  private static final Duration LENGTH = Duration.ofDays(30);
  private static final long FIRST_CONVERSATION = 40_211;

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
              "TagRemoved",
              "ConversationClosed"));

  /** An entry as it goes over the wire, and what the imitation itself needs of it. */
  record Entry(Instant time, long conversation, JsonObject json) {}

  private FakeDixaStory() {}

  /** The entries, oldest first; the last one is some minutes older than the end. */
  static List<Entry> told(Instant end, int entries) {
    SplittableRandom random = new SplittableRandom(20_931);
    List<Entry> told = new ArrayList<>();
    for (long conversation = FIRST_CONVERSATION; told.size() < entries; conversation++) {
      List<String> plot = PLOTS.get(random.nextInt(PLOTS.size()));
      FakeDixaCast cast = new FakeDixaCast(random);
      Instant time = beginning(end, random);
      for (String type : plot.subList(0, Math.min(plot.size(), entries - told.size()))) {
        String id = id("entry " + told.size());
        told.add(new Entry(time, conversation, cast.entry(id, conversation, time, type)));
        time = time.plusMillis(random.nextLong(20_000, 2_400_000));
      }
    }
    told.sort(Comparator.comparing(Entry::time));
    return List.copyOf(told);
  }

  static String id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(UTF_8)).toString();
  }

  /** Some time of the thirty days, rather on a working day than at night or at the weekend. */
  private static Instant beginning(Instant end, SplittableRandom random) {
    Duration free = LENGTH.minusHours(8);
    Instant start = end.minus(LENGTH).plusSeconds(3_600);
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> start.plusMillis(random.nextLong(free.toMillis())))
        .filter(time -> random.nextDouble() < likelihood(time.atZone(ZoneOffset.UTC)))
        .findFirst()
        .orElseThrow();
  }

  private static double likelihood(ZonedDateTime time) {
    boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    boolean open = time.getHour() >= 7 && time.getHour() < 18;
    return (weekend ? 0.3 : 1.0) * (open ? 1.0 : 0.15);
  }
}
