package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosingTest {

  private static Stream<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("dixa-"));
  }

  @Test
  void closingEndsEveryThread() throws Exception {
    List<Thread> before = threads().toList();
    List<Thread> ours;
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      probe(client).getAsync("1").get(10, TimeUnit.SECONDS);
      ours = threads().filter(thread -> !before.contains(thread)).toList();
      assertThat(ours).isNotEmpty().allMatch(Thread::isDaemon);
    }
    for (Thread thread : ours) {
      thread.join(Duration.ofSeconds(10).toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void closingLeavesAloneWhatWasHandedIn() throws IOException {
    ExecutorService executor = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    ConnectionPool pool = new ConnectionPool();
    OkHttpClient http = new OkHttpClient.Builder().connectionPool(pool).build();
    try (RawServer server = new RawServer(write(ok("{}")))) {
      DixaClient client =
          Probes.builder(server.url())
              .okHttpClient(http)
              .executor(executor)
              .scheduler(scheduler)
              .build();
      probe(client).get();
      client.close();
      assertThat(executor.isShutdown()).isFalse();
      assertThat(scheduler.isShutdown()).isFalse();
    } finally {
      executor.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  @Test
  void closingADerivedClientClosesNothing() throws IOException {
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.client(server.url())) {
      client.with(RequestOptions.standard()).close();
      assertThat(probe(client).get()).isNotNull();
    }
  }

  @Test
  void aProgramEndsWithoutClosing() throws Exception {
    try (RawServer server =
        new RawServer(write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"))) {
      Process program = ChildJvm.start(Program.class, server.url());
      assertThat(program.waitFor(50, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** Calls once and forgets the client. */
  static final class Program {
    public static void main(String[] args) {
      probe(Probes.client(args[0])).get();
      long start = System.nanoTime();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(5)) {
                      Runtime.getRuntime().halt(1);
                    }
                  }));
    }
  }
}
