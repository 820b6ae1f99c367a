package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RateLimitTest {

  @Test
  void manyThreadsTogetherUseTheLimitAndKeepIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try (CountingServer server = new CountingServer();
        DixaClient client = Probes.builder(server.url()).rateLimit(RateLimit.standard()).build()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(threads.submit(() -> probe(client).get()));
      }
      for (Future<?> call : calls) {
        call.get(30, TimeUnit.SECONDS);
      }
      assertThat(server.refusals()).isZero();
      assertThat(server.requests()).isEqualTo(64);
      assertThat(server.rateAfter(3)).isGreaterThan(9.5);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void synchronousAsynchronousAndDerivedCallsShareTheLimit() throws Exception {
    try (CountingServer server = new CountingServer();
        DixaClient client = Probes.builder(server.url()).rateLimit(RateLimit.standard()).build()) {
      DixaClient derived = client.with(RequestOptions.standard());
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        calls.add(probe(client).getAsync("1"));
        calls.add(probe(derived).postAsync(Map.of("name", "x")));
        probe(client).get();
      }
      CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
      assertThat(server.refusals()).isZero();
      assertThat(server.requests()).isEqualTo(15);
    }
  }

  @Test
  void aRefusalAllTheSameIsSurvived() throws Exception {
    try (CountingServer server = new CountingServer();
        DixaClient greedy = Probes.client(server.url());
        DixaClient client =
            Probes.builder(server.url())
                .rateLimit(RateLimit.standard())
                .options(RequestOptions.builder().retryPolicy(RetryPolicy.standard()).build())
                .build()) {
      List<CompletableFuture<?>> others = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        others.add(probe(greedy).getAsync("1").handle((answer, failure) -> answer));
      }
      CompletableFuture.allOf(others.toArray(CompletableFuture<?>[]::new)).join();
      assertThat(probe(client).get()).isNotNull();
      assertThat(server.refusals()).isPositive();
    }
  }

  @Test
  void aBucketThatIsHandedInIsUsed() throws IOException {
    Bucket bucket =
        Bucket.builder()
            .addLimit(
                Bandwidth.builder()
                    .capacity(100)
                    .refillGreedy(1, java.time.Duration.ofDays(1))
                    .build())
            .build();
    try (CountingServer server = new CountingServer();
        DixaClient one = Probes.builder(server.url()).rateLimit(RateLimit.shared(bucket)).build();
        DixaClient other =
            Probes.builder(server.url()).rateLimit(RateLimit.shared(bucket)).build()) {
      probe(one).get();
      probe(other).get();
      assertThat(bucket.getAvailableTokens()).isEqualTo(98);
    }
  }

  @Test
  void aSharedBucketGetsRateBurstAndDay() {
    Bandwidth[] limits = RateLimit.standard().bucketConfiguration().getBandwidths();
    assertThat(limits).hasSize(2);
    assertThat(limits[0].getCapacity()).isEqualTo(2);
    assertThat(limits[0].getRefillTokens()).isEqualTo(10);
    assertThat(limits[1].getCapacity()).isEqualTo(864_000);
  }

  @Test
  void aDayMayBeAsGoodAsUnlimited() throws IOException {
    RateLimit endless = RateLimit.standard().perDay(Long.MAX_VALUE);
    try (CountingServer server = new CountingServer();
        DixaClient client = Probes.builder(server.url()).rateLimit(endless).build()) {
      assertThat(probe(client).get()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void aLimitThatIsNoneIsRefused(int number) {
    assertThatThrownBy(() -> RateLimit.perSecond(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be between 1 and 10000, but was " + number);
    assertThatThrownBy(() -> RateLimit.standard().burst(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBucketThatIsHandedInCannotBeDescribed() {
    assertThatThrownBy(() -> RateLimit.off().burst(2)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RateLimit.off().bucketConfiguration())
        .isInstanceOf(IllegalStateException.class);
  }
}
