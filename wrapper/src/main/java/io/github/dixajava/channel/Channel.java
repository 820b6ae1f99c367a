package io.github.dixajava.channel;

import io.github.dixajava.model.ConversationChannel;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.SearchChannel;
import io.github.dixajava.model.WorkingChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel, whatever it is called where it is met.
 *
 * <p>Dixa has a vocabulary of its own for channels in every part of the API: a phone conversation
 * is {@code PstnPhone} in a conversation, {@code phone} in a search and {@code PSTN_PHONE} in a
 * webhook. This type knows them all and translates; a channel that a place has no word for is said
 * to have none.
 *
 * <pre>{@code
 * Channel.PHONE.word(Vocabulary.SEARCH)                      // phone
 * Channel.of(conversation.channel())                         // PHONE
 * Channel.translate(WEBHOOK_PAYLOAD, "PSTN_PHONE", SEARCH)   // phone
 * Channel.TWITTER.toSearch()                                 // throws: search has no word for it
 * }</pre>
 *
 * <p>Words that nobody knows yet are no failure: they stay readable where they came from, as {@code
 * value()} of the generated type, and no channel is found for them.
 */
public enum Channel {
  /** E-mail. */
  EMAIL("Email", "email", "Email", "EmailConversation", "Email"),
  /** A form on a web page. */
  CONTACT_FORM("ContactForm", "contactform", "Email", "ContactFormConversation", "ContactForm"),
  /** The chat widget on a web page. */
  WIDGET_CHAT("WidgetChat", "chat", "InteractiveChat", "ChatConversation", "Chat"),
  /** Dixa's own messenger. */
  MESSENGER("Messenger", "dixamessenger", "Messaging", "MessengerConversation", null),
  /** A call over the telephone network. */
  PHONE("PstnPhone", "phone", "Speak", "PstnPhoneConversation", null),
  /** A recorded message. */
  VOICEMAIL("Voicemail", "voicemail", "Speak", null, null),
  /** A call that the customer asked for. */
  CALLBACK("Callback", "callback", "Speak", null, "Callback"),
  /** Text messages. */
  SMS("Sms", "sms", "Messaging", "SmsConversation", "Sms"),
  /** Facebook Messenger. */
  FACEBOOK_MESSENGER(
      "FacebookMessenger", "facebookmessenger", "Messaging", "FacebookMessengerConversation", null),
  /** WhatsApp. */
  WHATS_APP("WhatsApp", "whatsapp", "Messaging", "WhatsAppConversation", null),
  /** Twitter. */
  TWITTER("Twitter", null, "Messaging", "TwitterConversation", null),
  /** The bot of Ada. */
  ADA_CHAT(null, "adachat", null, null, null),
  /** The bot of DigitalGenius. */
  DIGITAL_GENIUS_CHAT(null, "digitalgeniuschat", null, null, null),
  /** The bot of Kindly. */
  KINDLY_CHAT(null, "kindlychat", null, null, null),
  /** Messages that come in over the API. */
  GENERIC_API_MESSAGING(null, "genericapimessaging", null, "GenericConversation", null),
  /** Trustpilot reviews. */
  TRUSTPILOT(null, "trustpilot", null, null, null),
  /** Yotpo reviews. */
  YOTPO(null, "yotpo", null, null, null);

  /** A part of the API that has its own words for channels. */
  public enum Vocabulary {
    /** Conversation and queue objects: {@code PstnPhone}. */
    CONVERSATION,
    /** The filter of list flows: the words of conversations, without Twitter and Sms. */
    FLOW_FILTER,
    /** Search with filters: {@code phone}. */
    SEARCH,
    /**
     * Filters of analytics: {@code email}. Only this one is on record; the others follow its form.
     */
    ANALYTICS_FILTER,
    /** Records of analytics: {@code PSTN_PHONE}. */
    ANALYTICS_RECORD,
    /** Payloads of webhooks: {@code WIDGET_CHAT}. */
    WEBHOOK_PAYLOAD,
    /** Filters of webhooks: {@code pstn_phone}. */
    WEBHOOK_FILTER,
    /** What an agent works on: {@code Speak}. A word stands for several channels. */
    WORKING_CHANNEL,
    /** The availability of a queue: {@code adachat}. */
    QUEUE_AVAILABILITY,
    /** The import of conversations: {@code genericapimessaging}. */
    IMPORT,
    /** The kind of conversation to create: {@code Chat}. */
    CREATE_CONVERSATION,
    /** The type of a conversation: {@code ChatConversation}. */
    CONVERSATION_TYPE,
    /**
     * Rows of the Exports API: {@code widgetchat}. Its list is not published: known are the values
     * that were seen, and those on which all vocabularies agree. Upper and lower case do not
     * matter.
     */
    EXPORTS
  }

  private final @Nullable String conversation;
  private final @Nullable String search;
  private final @Nullable String working;
  private final @Nullable String type;
  private final @Nullable String create;

  Channel(
      @Nullable String conversation,
      @Nullable String search,
      @Nullable String working,
      @Nullable String type,
      @Nullable String create) {
    this.conversation = conversation;
    this.search = search;
    this.working = working;
    this.type = type;
    this.create = create;
  }

  /** What the channel is called there; null if there is no word for it. */
  public @Nullable String word(Vocabulary vocabulary) {
    return switch (vocabulary) {
      case CONVERSATION -> conversation;
      case FLOW_FILTER -> this == TWITTER || this == SMS ? null : conversation;
      case SEARCH -> search;
      case ANALYTICS_FILTER, WEBHOOK_FILTER -> snake();
      case ANALYTICS_RECORD, WEBHOOK_PAYLOAD -> upper(snake());
      case WORKING_CHANNEL -> working;
      case QUEUE_AVAILABILITY -> isBot() || this == GENERIC_API_MESSAGING ? search : null;
      case IMPORT -> this == EMAIL || this == GENERIC_API_MESSAGING ? search : null;
      case CREATE_CONVERSATION -> create;
      case CONVERSATION_TYPE -> type;
      case EXPORTS -> isInExports() ? lower(conversation) : null;
    };
  }

  /**
   * What the channel is called there.
   *
   * @throws IllegalArgumentException if there is no word for it
   */
  public String requireWord(Vocabulary vocabulary) {
    String word = word(vocabulary);
    if (word == null) {
      throw new IllegalArgumentException(
          "%s has no word for %s; it knows %s".formatted(vocabulary, this, words(vocabulary)));
    }
    return word;
  }

  /** The channel that a word means there; null if it is unknown or means several. */
  public static @Nullable Channel of(Vocabulary vocabulary, String word) {
    Set<Channel> meant = allOf(vocabulary, word);
    return meant.size() == 1 ? meant.iterator().next() : null;
  }

  /** The channels that a word means there, none if it is unknown. */
  public static Set<Channel> allOf(Vocabulary vocabulary, String word) {
    EnumSet<Channel> meant = EnumSet.allOf(Channel.class);
    boolean anyCase = vocabulary == Vocabulary.EXPORTS;
    String written = anyCase ? word.toLowerCase(Locale.ROOT) : word;
    meant.removeIf(channel -> !written.equals(channel.word(vocabulary)));
    return Collections.unmodifiableSet(meant);
  }

  /** The words that are known there. */
  public static Set<String> words(Vocabulary vocabulary) {
    return Arrays.stream(values())
        .flatMap(channel -> Stream.ofNullable(channel.word(vocabulary)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The counterpart of a word elsewhere; null if it is unknown, ambiguous or has none. */
  public static @Nullable String translate(Vocabulary from, String word, Vocabulary to) {
    Channel channel = of(from, word);
    return channel == null ? null : channel.word(to);
  }

  /** The channel of a conversation; null if its word is unknown. */
  public static @Nullable Channel of(ConversationChannel word) {
    return of(Vocabulary.CONVERSATION, word.value());
  }

  /** The channel of a flow; null if its word is unknown. */
  public static @Nullable Channel of(FlowChannel word) {
    return of(Vocabulary.CONVERSATION, word.value());
  }

  /** The channel of a search; null if its word is unknown. */
  public static @Nullable Channel of(SearchChannel word) {
    return of(Vocabulary.SEARCH, word.value());
  }

  /** The channels that an agent works on. */
  public static Set<Channel> of(WorkingChannel word) {
    return allOf(Vocabulary.WORKING_CHANNEL, word.value());
  }

  /**
   * The word of conversations.
   *
   * @throws IllegalArgumentException if there is none; so do the methods after this one
   */
  public ConversationChannel toConversation() {
    return ConversationChannel.of(requireWord(Vocabulary.CONVERSATION));
  }

  /** The word by which flows are filtered. */
  public FlowChannel toFlow() {
    return FlowChannel.of(requireWord(Vocabulary.FLOW_FILTER));
  }

  /** The word of searches. */
  public SearchChannel toSearch() {
    return SearchChannel.of(requireWord(Vocabulary.SEARCH));
  }

  /** The word for what an agent works on. */
  public WorkingChannel toWorking() {
    return WorkingChannel.of(requireWord(Vocabulary.WORKING_CHANNEL));
  }

  private boolean isInExports() {
    return switch (this) {
      case EMAIL, CONTACT_FORM, WIDGET_CHAT, PHONE, VOICEMAIL, CALLBACK, SMS, TWITTER -> true;
      default -> false;
    };
  }

  private boolean isBot() {
    return this == ADA_CHAT || this == DIGITAL_GENIUS_CHAT || this == KINDLY_CHAT;
  }

  /** The word of conversations with underscores, as all vocabularies of that form are made. */
  private @Nullable String snake() {
    return conversation == null
        ? null
        : conversation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static @Nullable String lower(@Nullable String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String upper(@Nullable String word) {
    return word == null ? null : word.toUpperCase(Locale.ROOT);
  }
}
