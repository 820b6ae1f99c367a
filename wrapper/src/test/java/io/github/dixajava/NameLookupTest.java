package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A look-up of a name may hang and cannot be stopped; a call that waits for it ends all the same.
 */
@Timeout(60)
class NameLookupTest {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Dns hanging =
      host -> {
        asked.countDown();
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
      };

  @AfterEach
  void endTheLookup() {
    end.countDown();
  }

  private DixaClient client(Dns dns, Duration deadline) {
    RequestOptions options =
        RequestOptions.builder().deadline(deadline).retryPolicy(RetryPolicy.none()).build();
    return Probes.builder("https://dixa.invalid").dns(dns).options(options).build();
  }

  @Test
  void theDeadlineEndsACallWhoseLookupHangs() {
    try (DixaClient client = client(hanging, Duration.ofMillis(300))) {
      assertThatThrownBy(probe(client)::get).isInstanceOf(CallTimeoutException.class);
    }
  }

  @Test
  void closingEndsACallWhoseLookupHangs() throws Exception {
    DixaClient client = client(hanging, Duration.ofMinutes(1));
    CompletableFuture<?> call = CompletableFuture.runAsync(probe(client)::get);
    asked.await();
    client.close();
    assertThatThrownBy(call::join)
        .cause()
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("The client was closed");
  }

  @Test
  void anInterruptEndsACallWhoseLookupHangs() throws Exception {
    try (DixaClient client = client(hanging, Duration.ofMinutes(1))) {
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  probe(client).get();
                } catch (DixaException e) {
                  thrown.complete(e);
                }
              });
      caller.start();
      asked.await();
      caller.interrupt();
      assertThat(thrown.join()).isInstanceOf(CallInterruptedException.class);
    }
  }

  @Test
  void anUnknownNameIsToldOf() {
    Dns unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    try (DixaClient client = client(unknown, Duration.ofMinutes(1))) {
      assertThatThrownBy(probe(client)::get)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("The host name is not known");
    }
  }

  @Test
  void aFailureOfTheLookupIsToldOf() {
    Dns broken =
        host -> {
          throw new IllegalStateException("no resolver");
        };
    try (DixaClient client = client(broken, Duration.ofMinutes(1))) {
      assertThatThrownBy(probe(client)::get)
          .isInstanceOf(ConnectionException.class)
          .hasStackTraceContaining("no resolver");
    }
  }
}
