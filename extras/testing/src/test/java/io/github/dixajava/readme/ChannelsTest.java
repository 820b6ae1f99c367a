package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.channel.Channel;
import io.github.dixajava.channel.Channel.Vocabulary;
import io.github.dixajava.model.ConversationChannel;
import org.junit.jupiter.api.Test;

class ChannelsTest extends Samples {
  @Test
  void translatesWords() {
    // region: channels
    Channel channel = Channel.PHONE;

    System.out.println(channel.toSearch());
    System.out.println(channel.requireWord(Vocabulary.WEBHOOK_PAYLOAD));
    System.out.println(Channel.of(ConversationChannel.PSTN_PHONE));
    System.out.println(Channel.TWITTER.word(Vocabulary.SEARCH)); // null: there is none
    // end
    assertThat(printed()).containsExactly("phone", "PSTN_PHONE", "PHONE", "null");
  }
}
