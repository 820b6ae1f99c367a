package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;

/**
 * A receiver of webhooks in a JVM of its own. Each line of its input is a delivery: the time, the
 * id of the event, and where to die on the way, if at all. It prints what its handler does, and the
 * status of each delivery.
 */
final class ReceivingProcess {
  /** Where the process can die, without any farewell. */
  enum Death {
    NEVER,
    BEFORE_CLAIM,
    AFTER_CLAIM,
    IN_HANDLER,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private static Death death = Death.NEVER;

  private ReceivingProcess() {}

  public static void main(String[] arguments) throws IOException {
    TestClock clock = new TestClock();
    WebhookReceiver receiver =
        WebhookReceiver.builder()
            .secret(Delivery.SECRET)
            .store(new DyingStore(store(clock)))
            .otherwise(
                event -> {
                  say("start " + event.id());
                  dieAt(Death.IN_HANDLER);
                  say("end " + event.id());
                })
            .build();
    say("ready");
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] words = line.split(" ", -1);
      clock.set(Instant.ofEpochMilli(Long.parseLong(words[0])));
      death = Death.valueOf(words[2]);
      say("status " + Delivery.of("CONVERSATION_CLOSED", words[1]).to(receiver).status());
    }
  }

  static JdbcEventStore store(TestClock clock) {
    return new JdbcEventStore(
        Databases.postgresql(), "two_processes", EventStoreContract.RETENTION, clock);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void dieAt(Death place) {
    if (place == death) {
      Runtime.getRuntime().halt(9);
    }
  }

  private record DyingStore(EventStore store) implements EventStore {
    @Override
    public Claim claim(String key) {
      dieAt(Death.BEFORE_CLAIM);
      Claim claim = store.claim(key);
      dieAt(Death.AFTER_CLAIM);
      return claim;
    }

    @Override
    public void commit(Claim claim) {
      dieAt(Death.BEFORE_COMMIT);
      store.commit(claim);
      dieAt(Death.AFTER_COMMIT);
    }

    @Override
    public void release(Claim claim) {
      store.release(claim);
    }
  }
}
