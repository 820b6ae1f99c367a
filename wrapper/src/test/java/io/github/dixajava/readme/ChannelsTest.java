package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.Channel;
import io.github.dixajava.Channel.Vocabulary;
import io.github.dixajava.model.ConversationChannel;
import org.junit.jupiter.api.Test;

class ChannelsTest extends Samples {
  @Test
  void translatesWords() {
    // region: channels
    Channel channel = Channel.of(ConversationChannel.PSTN_PHONE).orElseThrow();

    System.out.println(channel.toSearch());
    System.out.println(channel.requireWord(Vocabulary.WEBHOOK_PAYLOAD));
    System.out.println(Channel.TWITTER.word(Vocabulary.SEARCH)); // there is none
    // end
    assertThat(printed()).containsExactly("phone", "PSTN_PHONE", "Optional.empty");
  }
}
