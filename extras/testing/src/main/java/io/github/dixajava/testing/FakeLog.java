package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in all conversations, oldest first. */
final class FakeLog {
  /** What the older field for the kind has no word for. */
  private static final Set<String> NEWER =
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

  private record Entry(Instant time, ObjectNode json) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean sorted = true;

  /** Adds an entry with its properties in the order in which Dixa writes them. */
  void add(
      String id,
      long conversation,
      Instant time,
      String type,
      @Nullable ObjectNode author,
      @Nullable ObjectNode attributes) {
    ObjectNode entry = Json.object().put("id", id).put("conversationId", conversation);
    entry.put("activityTimestamp", Moments.zoned(time));
    entry.put("activityType", olderWord(type));
    entry.put("_type", type);
    if (author != null) {
      entry.set("author", author);
    }
    if (attributes != null) {
      entry.set("attributes", attributes);
    }
    sorted &= entries.isEmpty() || !time.isBefore(entries.get(entries.size() - 1).time());
    entries.add(new Entry(time, entry));
  }

  private static String olderWord(String type) {
    if (type.equals("ConversationReserved")) {
      return type + "Type";
    }
    return (NEWER.contains(type) ? "Unknown" : type) + "ActivityType";
  }

  /** The entries of a period, both ends included. */
  List<ObjectNode> between(@Nullable Instant from, @Nullable Instant to) {
    return sorted().stream()
        .filter(entry -> from == null || !entry.time().isBefore(from))
        .filter(entry -> to == null || !entry.time().isAfter(to))
        .map(Entry::json)
        .toList();
  }

  List<ObjectNode> of(long conversation) {
    return sorted().stream()
        .map(Entry::json)
        .filter(json -> json.path("conversationId").asLong() == conversation)
        .toList();
  }

  private List<Entry> sorted() {
    if (!sorted) {
      entries.sort(Comparator.comparing(Entry::time));
      sorted = true;
    }
    return entries;
  }

  void clear() {
    entries.clear();
    sorted = true;
  }
}
