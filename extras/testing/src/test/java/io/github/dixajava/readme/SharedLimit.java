package io.github.dixajava.readme;

// region: shared-rate-limit
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.dixajava.options.RateLimit;

final class SharedLimit {
  static RateLimit in(HazelcastInstance hazelcast) {
    IMap<String, byte[]> buckets = hazelcast.getMap("buckets");
    Bucket bucket =
        Bucket4jHazelcast.entryProcessorBasedBuilder(buckets)
            .build()
            .builder()
            .build("dixa", () -> RateLimit.standard().bucketConfiguration());
    return RateLimit.shared(bucket); // for DixaClient.builder().rateLimit(...)
  }
}
// end
