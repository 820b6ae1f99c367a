package io.github.dixajava.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation as it is read, and what belongs to it. */
final class FakeConversation {
  /**
   * What a conversation and its messages are called, which depends on the channel.
   *
   * @param type the case of the union of conversations
   * @param channel the value of the conversation's channel
   * @param messages the case of the union of message attributes
   */
  record Kind(String type, String channel, String messages) {
    private static final Kind GENERIC =
        new Kind("GenericConversation", "Messenger", "GenericAttributes");

    /** By the case of the union of conversations to create. */
    private static final Map<String, Kind> CREATED =
        Map.of(
            "Email", of("Email"),
            "ContactForm", of("ContactForm"),
            "Chat", of("WidgetChat"),
            "Sms", of("Sms"),
            "Callback", of("Callback"));

    static Kind created(String tag) {
      return CREATED.getOrDefault(tag, GENERIC);
    }

    static Kind imported(String channelName) {
      return channelName.equals("email") ? of("Email") : GENERIC;
    }

    static Kind of(String channel) {
      return switch (channel) {
        case "WidgetChat" -> new Kind("ChatConversation", channel, "ChatAttributes");
        case "Messenger" -> new Kind("MessengerConversation", channel, "ChatAttributes");
        case "PstnPhone", "Callback", "Voicemail" ->
            new Kind("PstnPhoneConversation", channel, "TranscriptAttributes");
        default -> new Kind(channel + "Conversation", channel, channel + "Attributes");
      };
    }
  }

  final long id;
  final List<JsonObject> messages = new ArrayList<>();
  final List<JsonObject> notes = new ArrayList<>();
  final List<JsonObject> ratings = new ArrayList<>();

  /** The ids of its tags. */
  final Set<String> tags = new LinkedHashSet<>();

  private JsonObject json;

  FakeConversation(JsonObject json) {
    this.id = Json.number(json, "id");
    this.json = json;
  }

  JsonObject json() {
    return json;
  }

  void replace(JsonObject other) {
    json = other;
  }

  /** A copy for a response, with the tag at the end, as Dixa has it. */
  JsonObject whole() {
    JsonObject copy = json.deepCopy();
    JsonElement tag = copy.remove("_type");
    return Json.set(copy, "_type", tag);
  }

  /** A copy for a list, which has no custom attributes. */
  JsonObject brief() {
    JsonObject copy = whole();
    copy.remove("customAttributes");
    return copy;
  }

  String requester() {
    return Json.text(json, "requesterId");
  }

  String channel() {
    return Json.text(json, "channel");
  }

  /** The case of the attributes of its messages. */
  String messageType() {
    return Json.text(json, "_type").equals(Kind.GENERIC.type())
        ? Kind.GENERIC.messages()
        : Kind.of(channel()).messages();
  }

  String state() {
    return Json.text(json, "state");
  }

  boolean isOpen() {
    return !state().equals("Closed");
  }

  /** The agent who has it, null if nobody has. */
  @Nullable String assignee() {
    return Json.find(json, "assignment", "agentId");
  }

  /** The queue in which it waits, null if in none. */
  @Nullable String queue() {
    return Json.find(json, "queue", "id");
  }
}
