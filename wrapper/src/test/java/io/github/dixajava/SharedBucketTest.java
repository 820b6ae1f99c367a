package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.dixajava.options.RateLimit;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two JVMs that use one token share its budget by a bucket in Hazelcast. */
@Timeout(120)
class SharedBucketTest {
  private static final int THREADS = 8;
  private static final Duration TRAFFIC = Duration.ofSeconds(6);

  @Test
  void twoProcessesTogetherUseTheLimitAndKeepIt() throws Exception {
    HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config(List.of()));
    try (CountingServer server = new CountingServer();
        DixaClient client = client(hazelcast, server.url())) {
      int port = hazelcast.getCluster().getLocalMember().getAddress().getPort();
      Process other = ChildJvm.start(Member.class, "127.0.0.1:" + port, server.url());
      try (BufferedReader said = other.inputReader();
          OutputStream say = other.getOutputStream()) {
        probe(client).get();
        assertThat(said.readLine()).isEqualTo("ready");
        assertThat(hazelcast.getCluster().getMembers()).hasSize(2);
        say.write('\n');
        say.flush();
        callForSomeTime(client);
        assertThat(said.readLine()).isEqualTo("done");
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        other.destroyForcibly();
      }
      assertThat(server.refusals()).isZero();
      assertThat(server.requests()).isGreaterThan((int) (TRAFFIC.toSeconds() * 10));
    } finally {
      hazelcast.shutdown();
    }
  }

  /** The second JVM. */
  static final class Member {
    public static void main(String[] args) throws Exception {
      HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config(List.of(args[0])));
      try (DixaClient client = client(hazelcast, args[1])) {
        probe(client).get();
        System.out.println("ready");
        if (System.in.read() == '\n') {
          callForSomeTime(client);
          System.out.println("done");
        }
      } finally {
        hazelcast.shutdown();
      }
    }
  }

  private static DixaClient client(HazelcastInstance hazelcast, String url) {
    IMap<String, byte[]> map = hazelcast.getMap("buckets");
    Bucket bucket =
        Bucket4jHazelcast.entryProcessorBasedBuilder(map)
            .build()
            .builder()
            .build("dixa", () -> RateLimit.standard().bucketConfiguration());
    return Probes.builder(url).rateLimit(RateLimit.shared(bucket)).build();
  }

  private static void callForSomeTime(DixaClient client) throws InterruptedException {
    long end = System.nanoTime() + TRAFFIC.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  probe(client).get();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** A member that talks to the given ones only, and to no one outside this machine. */
  private static Config config(List<String> members) {
    Config config = new Config();
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.getNetworkConfig().setPort(15_701).setPortAutoIncrement(true);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(members);
    return config;
  }
}
