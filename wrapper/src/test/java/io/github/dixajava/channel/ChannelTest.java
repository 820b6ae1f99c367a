package io.github.dixajava.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.channel.Channel.Vocabulary;
import io.github.dixajava.model.ConversationChannel;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.SearchChannel;
import io.github.dixajava.model.WorkingChannel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelTest {

  @ParameterizedTest
  @CsvSource({
    "CONVERSATION, PstnPhone",
    "FLOW_FILTER, PstnPhone",
    "SEARCH, phone",
    "ANALYTICS_FILTER, pstn_phone",
    "ANALYTICS_RECORD, PSTN_PHONE",
    "WEBHOOK_PAYLOAD, PSTN_PHONE",
    "WEBHOOK_FILTER, pstn_phone",
    "WORKING_CHANNEL, Speak",
    "CONVERSATION_TYPE, PstnPhoneConversation",
  })
  void aCallHasItsWordInEveryVocabulary(Vocabulary vocabulary, String word) {
    assertThat(Channel.PHONE.word(vocabulary)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "CONVERSATION, WidgetChat, SEARCH, chat",
    "SEARCH, dixamessenger, CONVERSATION, Messenger",
    "WEBHOOK_PAYLOAD, WIDGET_CHAT, CREATE_CONVERSATION, Chat",
    "WEBHOOK_PAYLOAD, WHATS_APP, CONVERSATION, WhatsApp",
    "QUEUE_AVAILABILITY, adachat, SEARCH, adachat",
    "IMPORT, genericapimessaging, CONVERSATION_TYPE, GenericConversation",
    "CONVERSATION_TYPE, ChatConversation, WEBHOOK_FILTER, widget_chat",
    "EXPORTS, email, ANALYTICS_RECORD, EMAIL",
    "EXPORTS, widgetchat, SEARCH, chat",
    "EXPORTS, contactform, CONVERSATION, ContactForm",
    "EXPORTS, pstnPhone, SEARCH, phone",
    "CONVERSATION, PstnPhone, EXPORTS, pstnphone",
  })
  void translatesWhereThereIsACounterpart(
      Vocabulary from, String word, Vocabulary to, String there) {
    assertThat(Channel.translate(from, word, to)).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "CONVERSATION, Twitter, SEARCH",
    "SEARCH, trustpilot, CONVERSATION",
    "WORKING_CHANNEL, Messaging, SEARCH",
    "CONVERSATION, Pigeon, SEARCH",
    "SEARCH, Phone, CONVERSATION",
  })
  void hasNoTranslationForUnknownAmbiguousOrMissingWords(
      Vocabulary from, String word, Vocabulary to) {
    assertThat(Channel.translate(from, word, to)).isNull();
  }

  @Test
  void saysWhatAVocabularyKnowsWhenItHasNoWord() {
    assertThatThrownBy(Channel.TWITTER::toFlow)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("FLOW_FILTER has no word for TWITTER; it knows [Email,");
  }

  @ParameterizedTest
  @EnumSource(Vocabulary.class)
  void findsEveryWordAgain(Vocabulary vocabulary) {
    assertThat(Channel.words(vocabulary))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(Channel.allOf(vocabulary, word)).isNotEmpty());
  }

  @Test
  void knowsTheWordsOfTheGeneratedTypes() {
    assertThat(List.of(ConversationChannel.SMS, ConversationChannel.PSTN_PHONE))
        .allSatisfy(word -> assertThat(Channel.of(word)).isNotNull());
    assertThat(Channel.EMAIL.toConversation()).isEqualTo(ConversationChannel.EMAIL);
    assertThat(Channel.EMAIL.toFlow()).isEqualTo(FlowChannel.EMAIL);
    assertThat(Channel.PHONE.toSearch()).isEqualTo(SearchChannel.PHONE);
    assertThat(Channel.PHONE.toWorking()).isEqualTo(WorkingChannel.SPEAK);
    assertThat(Channel.of(SearchChannel.CHAT)).isEqualTo(Channel.WIDGET_CHAT);
    assertThat(Channel.of(FlowChannel.of("Sms"))).isEqualTo(Channel.SMS);
  }

  @Test
  void aWorkingChannelStandsForSeveral() {
    assertThat(Channel.of(WorkingChannel.SPEAK))
        .containsExactlyInAnyOrder(Channel.PHONE, Channel.VOICEMAIL, Channel.CALLBACK);
  }

  @Test
  void anUnknownWordStaysReadable() {
    ConversationChannel pigeon = ConversationChannel.of("Pigeon");

    assertThat(Channel.of(pigeon)).isNull();
    assertThat(pigeon.value()).isEqualTo("Pigeon");
  }
}
