package io.github.dixajava.demo;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** The tags of the imitation, and which conversation has which. */
final class FakeDixaTags {
  private final Map<UUID, JsonObject> tags = new ConcurrentSkipListMap<>();
  private final Map<Long, Set<UUID>> byConversation = new ConcurrentHashMap<>();

  FakeDixaTags(Set<Long> conversations) {
    conversations.forEach(id -> byConversation.put(id, Set.of()));
    add("refund", "#C0392B");
    add("delivery", "#2E86C1");
    add("warranty", "#8E44AD");
  }

  private JsonObject add(String name, String color) {
    UUID id = UUID.fromString(FakeDixaStory.id("tag " + name));
    return tags.computeIfAbsent(
        id,
        absent -> {
          JsonObject tag = new JsonObject();
          tag.addProperty("id", id.toString());
          tag.addProperty("name", name);
          tag.addProperty("color", color);
          tag.addProperty("state", "Active");
          return tag;
        });
  }

  FakeDixaAnswer all() {
    return FakeDixaAnswer.data(tags.values());
  }

  FakeDixaAnswer one(UUID tag) {
    JsonObject found = tags.get(tag);
    return found == null ? FakeDixaAnswer.notFound() : FakeDixaAnswer.data(found);
  }

  /** Like Dixa, answers with the tag that is there if the name is taken. */
  FakeDixaAnswer create(JsonObject input) {
    if (!input.has("name")) {
      return FakeDixaAnswer.invalid();
    }
    String color = input.has("color") ? input.get("color").getAsString() : "#7F8C8D";
    return FakeDixaAnswer.data(add(input.get("name").getAsString(), color));
  }

  FakeDixaAnswer of(long conversation) {
    Set<UUID> ids = byConversation.get(conversation);
    return ids == null
        ? FakeDixaAnswer.notFound()
        : FakeDixaAnswer.data(
            tags.entrySet().stream()
                .filter(tag -> ids.contains(tag.getKey()))
                .map(Map.Entry::getValue)
                .toList());
  }

  FakeDixaAnswer put(long conversation, UUID tag) {
    return tags.containsKey(tag)
        ? change(conversation, ids -> ids.add(tag))
        : FakeDixaAnswer.notFound();
  }

  FakeDixaAnswer remove(long conversation, UUID tag) {
    return change(conversation, ids -> ids.remove(tag));
  }

  private FakeDixaAnswer change(long conversation, Consumer<Set<UUID>> change) {
    Set<UUID> changed =
        byConversation.computeIfPresent(
            conversation,
            (id, before) -> {
              Set<UUID> after = new TreeSet<>(before);
              change.accept(after);
              return after;
            });
    return changed == null ? FakeDixaAnswer.notFound() : FakeDixaAnswer.nothing();
  }
}
