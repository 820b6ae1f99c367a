package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.dixajava.DixaClient;
import io.github.dixajava.options.RateLimit;
import org.junit.jupiter.api.Test;

class SharedLimitTest extends Samples {
  @Test
  void drawsOnABucketInHazelcast() {
    HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(alone());
    try {
      // region: shared-rate-limit
      IMap<String, byte[]> map = hazelcast.getMap("buckets");
      Bucket bucket =
          Bucket4jHazelcast.entryProcessorBasedBuilder(map)
              .build()
              .builder()
              .build("dixa", () -> RateLimit.standard().bucketConfiguration());
      DixaClient dixa =
          DixaClient.builder()
              .apiToken(token)
              .baseUrl(baseUrl)
              .rateLimit(RateLimit.shared(bucket))
              .build();
      // end
      try (dixa) {
        assertThat(dixa.tags().listTags()).isNotEmpty();
      }
      assertThat(map.keySet()).isNotEmpty();
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
