package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.dixajava.DixaClient;
import org.junit.jupiter.api.Test;

class SharedLimitTest extends Samples {
  @Test
  void drawsOnABucketInHazelcast() {
    HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(alone());
    try {
      DixaClient client =
          DixaClient.builder()
              .apiToken(token)
              .baseUrl(baseUrl)
              .rateLimit(SharedLimit.in(hazelcast))
              .build();
      try (client) {
        assertThat(client.tags().listTags()).isNotEmpty();
      }
      assertThat(hazelcast.getMap("buckets").keySet()).isNotEmpty();
    } finally {
      hazelcast.shutdown();
    }
  }

  private static Config alone() {
    Config config = new Config();
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.getNetworkConfig().setPort(15_801).setPortAutoIncrement(true);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
    return config;
  }
}
