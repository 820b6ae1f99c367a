package io.github.dixajava.testing;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happened in all conversations, in the order in which it came. */
final class FakeActivityLog {
  /** The types for which the older property has no value. */
  private static final Set<String> NEWER_TYPES =
      Set.of(
          "ConversationChannelChanged",
          "ConversationCustomAttributesUpdated",
          "ConversationMessageRedacted",
          "ConversationRatingNotOffered",
          "ConversationResolvedStateToggled",
          "ConversationLinkedToParent",
          "ConversationLinkedFromChild",
          "ConversationUnlinkedToParent",
          "ConversationUnlinkedFromChild");

  private record Entry(Instant time, JsonObject json) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds an entry with its properties in the order in which Dixa writes them. */
  void add(
      String id,
      long conversation,
      Instant time,
      String type,
      @Nullable JsonObject author,
      @Nullable JsonObject attributes) {
    entries.add(
        new Entry(
            time,
            Json.of(
                "id", id,
                "conversationId", conversation,
                "activityTimestamp", Timestamps.zoned(time),
                "activityType", olderType(type),
                "_type", type,
                "author", author,
                "attributes", attributes)));
  }

  private static String olderType(String type) {
    if (type.equals("ConversationReserved")) {
      return type + "Type";
    }
    return (NEWER_TYPES.contains(type) ? "Unknown" : type) + "ActivityType";
  }

  /** The entries of a range, in the order that the settings of pages ask for. */
  List<JsonObject> between(@Nullable Instant from, @Nullable Instant to, FakePages pages) {
    Instant start = from == null ? Instant.MIN : from;
    Instant end = to == null ? Instant.MAX : to;
    List<Entry> found =
        listed(
            entry -> {
              int afterStart = entry.time().compareTo(start);
              int beforeEnd = end.compareTo(entry.time());
              return (pages.includesStart() ? afterStart >= 0 : afterStart > 0)
                  && (pages.includesEnd() ? beforeEnd >= 0 : beforeEnd > 0);
            });
    if (!pages.isByArrival()) {
      found.sort(Comparator.comparing(Entry::time));
    }
    if (pages.isNewestFirst()) {
      Collections.reverse(found);
    }
    return found.stream().map(Entry::json).toList();
  }

  List<JsonObject> of(long conversation) {
    return listed(entry -> Json.number(entry.json(), "conversationId") == conversation).stream()
        .sorted(Comparator.comparing(Entry::time))
        .map(Entry::json)
        .toList();
  }

  private List<Entry> listed(Predicate<Entry> filter) {
    return new ArrayList<>(entries.stream().filter(filter).toList());
  }

  void clear() {
    entries.clear();
  }
}
