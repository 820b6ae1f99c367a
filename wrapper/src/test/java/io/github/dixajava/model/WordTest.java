package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {
  @Test
  void aKnownWordIsTheConstant() {
    assertThat(Json.read("'Email'", ConversationChannel.class))
        .isSameAs(ConversationChannel.EMAIL)
        .hasToString("Email");
    assertThat(ConversationChannel.EMAIL.isKnown()).isTrue();
    assertThat(ConversationChannel.EMAIL.known()).isEqualTo(ConversationChannel.Known.EMAIL);
  }

  @Test
  void anUnknownWordSurvivesReadingAndWriting() {
    ConversationChannel channel = Json.read("'Hologram'", ConversationChannel.class);
    assertThat(channel.isKnown()).isFalse();
    assertThat(channel.known()).isEqualTo(ConversationChannel.Known.UNRECOGNIZED);
    assertThat(channel).isEqualTo(ConversationChannel.of("Hologram")).hasToString("Hologram");
    assertThat(Json.written(channel, ConversationChannel.class)).isEqualTo(Json.tree("'Hologram'"));
  }

  @Test
  void theCaseOfLettersMatters() {
    assertThat(ConversationChannel.of("email")).isNotEqualTo(ConversationChannel.EMAIL);
  }

  @Test
  void equalWordsOfDifferentListsAreNotEqual() {
    assertThat((Object) ConversationChannel.of("Email")).isNotEqualTo(FlowChannel.of("Email"));
  }

  @Test
  void unionsWithoutPropertiesAreWordsToo() {
    assertThat(Json.read("'Open'", BusinessHourStatus.class)).isSameAs(BusinessHourStatus.OPEN);
    assertThat(Json.read("'ConversationAssignedActivityType'", DeprecatedActivityLogType.class))
        .matches(DeprecatedActivityLogType::isKnown);
  }

  @Test
  void theKnownWordsCanBeListed() {
    assertThat(BusinessHourStatus.knownValues())
        .containsExactly(BusinessHourStatus.CLOSED, BusinessHourStatus.OPEN);
  }
}
