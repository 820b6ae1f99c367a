package io.github.dixajava.testing;

import java.util.Map;

/**
 * What a conversation and its messages are called, which depends on the channel.
 *
 * @param type the case of the union of conversations
 * @param channel the word in the conversation
 * @param messages the case of the union of message attributes
 */
record ConversationKind(String type, String channel, String messages) {

  /** By the case of the union of conversations to create. */
  private static final Map<String, ConversationKind> CREATED =
      Map.of(
          "Email", of("Email"),
          "ContactForm", of("ContactForm"),
          "Chat", of("WidgetChat"),
          "Sms", of("Sms"),
          "Callback", of("Callback"));

  static ConversationKind toCreate(String tag) {
    ConversationKind kind = CREATED.get(tag);
    return kind == null ? generic() : kind;
  }

  static ConversationKind imported(String channelName) {
    return channelName.equals("email") ? of("Email") : generic();
  }

  private static ConversationKind generic() {
    return new ConversationKind("GenericConversation", "Messenger", "GenericAttributes");
  }

  static ConversationKind of(String channel) {
    return switch (channel) {
      case "WidgetChat" -> new ConversationKind("ChatConversation", channel, "ChatAttributes");
      case "Messenger" -> new ConversationKind("MessengerConversation", channel, "ChatAttributes");
      case "PstnPhone", "Callback", "Voicemail" ->
          new ConversationKind("PstnPhoneConversation", channel, "TranscriptAttributes");
      default -> new ConversationKind(channel + "Conversation", channel, channel + "Attributes");
    };
  }

  /** The case of the message attributes in a conversation of the given type. */
  static String messagesIn(String type, String channel) {
    return type.equals("GenericConversation") ? "GenericAttributes" : of(channel).messages();
  }
}
