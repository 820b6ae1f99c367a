package io.github.dixajava.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation as it is answered, and what belongs to it. */
final class FakeConversation {
  final long id;
  final List<ObjectNode> messages = new ArrayList<>();
  final List<ObjectNode> notes = new ArrayList<>();
  final List<ObjectNode> ratings = new ArrayList<>();
  final Set<String> tags = new LinkedHashSet<>();
  private ObjectNode json;

  FakeConversation(ObjectNode json) {
    this.id = json.path("id").asLong();
    this.json = json;
  }

  ObjectNode json() {
    return json;
  }

  void replace(ObjectNode other) {
    json = other;
  }

  String requester() {
    return json.path("requesterId").asText();
  }

  String channel() {
    return json.path("channel").asText();
  }

  String state() {
    return json.path("state").asText();
  }

  boolean isOpen() {
    return !state().equals("Closed");
  }

  /** The agent who has it, null if nobody has. */
  @Nullable String assignee() {
    return json.at("/assignment/agentId").asText(null);
  }

  /** The queue in which it waits, null if in none. */
  @Nullable String queue() {
    return json.at("/queue/id").asText(null);
  }
}
