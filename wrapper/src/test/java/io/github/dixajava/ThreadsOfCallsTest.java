package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** On which threads a call runs, and what of their callers is there. */
@Timeout(60)
class ThreadsOfCallsTest {
  private static final RequestOptions HASTY =
      RequestOptions.builder().deadline(Duration.ofMillis(300)).build();

  /** Notes what a listener sees of attempts and waits. */
  private abstract static class Observer implements CallListener {
    final List<String> seen = new CopyOnWriteArrayList<>();

    abstract String look();

    @Override
    public void onAttempt(String operation, int attempt, int status, Duration duration) {
      seen.add(look());
    }

    @Override
    public void onWait(String operation, WaitReason reason, Duration expected) {
      seen.add(look());
    }
  }

  private static Observer threads() {
    return new Observer() {
      @Override
      String look() {
        return Thread.currentThread().getName();
      }
    };
  }

  private static Observer diagnosticContexts() {
    return new Observer() {
      @Override
      String look() {
        return String.valueOf(MDC.get("request"));
      }
    };
  }

  private static RawServer busyOnce() throws IOException {
    return new RawServer(write(answer("503 Busy", "X: y", "")), write(ok("{\"a\":1}")));
  }

  @Test
  void aSynchronousCallRunsOnItsCallersThreadWhateverTakesPart() throws IOException {
    Observer threads = threads();
    ExecutorService executor = Executors.newCachedThreadPool();
    try (RawServer server = busyOnce();
        DixaClient client =
            Probes.builder(server.url())
                .listener(threads)
                .executor(executor)
                .okHttpClient(new OkHttpClient())
                .apiToken(() -> "token-of-a-supplier")
                .build()) {
      probe(client).get();
      assertThat(threads.seen).hasSize(3).containsOnly(Thread.currentThread().getName());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void theDiagnosticContextOfTheCallerIsThereInAllAttemptsAndWaits() throws Exception {
    Observer contexts = diagnosticContexts();
    MDC.put("request", "r-1");
    try (RawServer server = busyOnce();
        DixaClient client =
            Probes.builder(server.url())
                .listener(contexts)
                .rateLimit(RateLimit.perSecond(20).burst(2))
                .build()) {
      probe(client).getAsync("1").get(10, TimeUnit.SECONDS);
      probe(client).getAsync("1").get(10, TimeUnit.SECONDS);
      probe(client).get();
      assertThat(contexts.seen).hasSizeGreaterThan(4).containsOnly("r-1");
    } finally {
      MDC.clear();
    }
  }

  @Test
  void theThreadsOfAClientInheritNoThreadLocals() throws Exception {
    InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
    List<String> seen = new CopyOnWriteArrayList<>();
    tenant.set("tenant of whoever called first");
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client =
            Probes.builder(server.url())
                .apiToken(
                    () -> {
                      seen.add(String.valueOf(tenant.get()));
                      return "token-of-a-supplier";
                    })
                .build()) {
      probe(client).getAsync("1").get(10, TimeUnit.SECONDS);
      assertThat(seen).containsExactly("null");
    } finally {
      tenant.remove();
    }
  }

  @Test
  void anExecutorWhoseOnlyThreadCallsTheClientDoesNotHang() throws Exception {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try (RawServer server = new RawServer(write(ok("{\"a\":1}")));
        DixaClient client = Probes.builder(server.url()).executor(single).build()) {
      JsonObject result = single.submit(() -> probe(client).get()).get(10, TimeUnit.SECONDS);
      assertThat(result.get("a").getAsInt()).isEqualTo(1);
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void theDeadlineEndsACallThatWaitsForABusyExecutor() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService single = Executors.newSingleThreadExecutor();
    var unused = single.submit(() -> end.await(30, TimeUnit.SECONDS));
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).executor(single).options(HASTY).build()) {
      CompletableFuture<JsonObject> queued = probe(client).getAsync("1");
      assertThatThrownBy(() -> queued.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(CallTimeoutException.class);
      assertThat(server.requests()).isEmpty();
    } finally {
      end.countDown();
      single.shutdownNow();
    }
  }

  @Test
  void manyCallsAreInFlightAtTheSameTime() throws Exception {
    int calls = 500;
    CountDownLatch together = new CountDownLatch(calls);
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  together.countDown();
                  awaitQuietly(together);
                  write(ok("{}")).to(request, socket);
                });
        DixaClient client = Probes.client(server.url())) {
      List<CompletableFuture<?>> results = new CopyOnWriteArrayList<>();
      for (int i = 0; i < calls; i++) {
        results.add(probe(client).getAsync("1"));
      }
      for (var each : results) {
        assertThat(each.get(50, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sockets that connect when a test says so. */
  private static final class SlowSockets extends SocketFactory {
    private final CountDownLatch connecting = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          connecting.countDown();
          awaitQuietly(end);
          throw new IOException("the end of the test");
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void anInterruptWhileConnectingIsAnInterruptionAndIsKept() throws Exception {
    SlowSockets sockets = new SlowSockets();
    OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    try (DixaClient client = Probes.builder("http://127.0.0.1:9").okHttpClient(http).build()) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  probe(client).get();
                } catch (RuntimeException e) {
                  flag.complete(Thread.currentThread().isInterrupted());
                  thrown.complete(e);
                }
              });
      caller.start();
      sockets.connecting.await();
      caller.interrupt();
      assertThat(thrown.get(10, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              CallInterruptedException.class, e -> assertThat(e.mayHaveArrived()).isFalse());
      assertThat(flag.join()).isTrue();
    } finally {
      sockets.end.countDown();
    }
  }
}
