package io.github.dixajava.exports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.DixaException;
import io.github.dixajava.exports.SimulatedExports.Fault;
import io.github.dixajava.exports.model.ConversationRow;
import io.github.dixajava.exports.model.MessageRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SyncTest {
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LAG = Duration.ofMinutes(5);

  private final SimulatedExports server = new SimulatedExports();
  private final Warehouse<ConversationRow> warehouse =
      new Warehouse<>(ConversationRow::id, row -> requireNonNull(row.updatedAt()).toEpochMilli());

  @AfterEach
  void close() {
    server.close();
  }

  private Function<@Nullable String, Export<ConversationRow>> conversations(DixaExports exports) {
    return checkpoint -> exports.conversationSync().since(SINCE).run(checkpoint).batchSize(3);
  }

  private void run() {
    try (DixaExports exports = server.client()) {
      warehouse.run(conversations(exports));
    }
  }

  private void advance(Duration time) {
    server.now = server.now.plus(time);
  }

  @Test
  void theFirstRunReadsByCreationAndTheNextOnesByChange() {
    server.add(1, SINCE.plusSeconds(1));
    run();
    int first = server.requests.size();
    advance(Duration.ofHours(1));
    run();

    assertThat(server.requests.get(0).query()).containsKey("created_after");
    assertThat(server.requests.get(first - 2).before())
        .isEqualTo(server.now.minus(Duration.ofHours(1)).minus(LAG).toEpochMilli());
    assertThat(server.requests.subList(first - 1, server.requests.size()))
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.query()).containsKey("updated_after"));
    assertThat(warehouse.difference(server.present())).isEmpty();
  }

  @Test
  void aRunWithNothingNewIsOneRequest() {
    run();
    server.requests.clear();
    advance(Duration.ofMinutes(30));
    run();

    assertThat(server.requests).hasSize(1);
    Duration asked =
        Duration.ofMillis(server.requests.get(0).before() - server.requests.get(0).after());
    assertThat(asked).isEqualTo(Duration.ofMinutes(45).plusSeconds(1));
  }

  @Test
  void aChangeDuringTheFirstRunIsDeliveredByTheNext() {
    for (int id = 1; id <= 50; id++) {
      server.add(id, SINCE.plus(Duration.ofDays(id)));
    }
    server.faults =
        request -> {
          if (server.requests.size() == 4) {
            server.change(1, server.now, Duration.ZERO);
          }
          advance(Duration.ofSeconds(6));
          return Fault.NONE;
        };
    run();
    advance(Duration.ofMinutes(10));
    run();

    assertThat(warehouse.difference(server.present())).isEmpty();
  }

  @RepeatedTest(30)
  void whateverHappensTheTableEqualsTheServerInTheEnd(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    server.afterInclusive = random.nextBoolean();
    server.beforeInclusive = random.nextBoolean();
    server.shuffled = random.nextBoolean();
    for (long id = 1; id <= 60; id++) {
      server.add(id, SINCE.plusMillis(random.nextLong(Duration.ofDays(150).toMillis())));
    }
    server.faults = request -> somethingHappens(random);
    for (int i = 0; i < 40; i++) {
      advance(Duration.ofSeconds(random.nextInt(random.nextBoolean() ? 20 : 20_000)));
      try (DixaExports exports = server.client()) {
        warehouse.run(conversations(exports), 1 + random.nextInt(12), random.nextBoolean());
      } catch (Warehouse.Killed | DixaException killed) {
        assertThat(killed).isNotNull();
      }
    }
    server.faults = request -> Fault.NONE;
    advance(Duration.ofMinutes(20));
    run();

    assertThat(warehouse.difference(server.present())).isEmpty();
  }

  /** Rows move, come late, and responses break off. */
  private Fault somethingHappens(Random random) {
    advance(Duration.ofMillis(random.nextInt(8_000)));
    for (int i = random.nextInt(3); i > 0; i--) {
      Duration late = Duration.ofMillis(random.nextInt(90_000));
      if (random.nextInt(4) == 0) {
        server.add(server.ids().size() + 1, server.now, late);
      } else {
        server.change(1 + random.nextInt(server.ids().size()), server.now, late);
      }
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> Fault.cutAfter(random.nextInt(400));
      case 2 -> Fault.status(503);
      default -> Fault.NONE;
    };
  }

  @RepeatedTest(20)
  void messagesAreSyncedByTheirCreation(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Warehouse<MessageRow> messages =
        new Warehouse<>(
            row -> requireNonNull(row.csid()),
            row -> requireNonNull(row.createdAt()).toEpochMilli());
    server.shuffled = true;
    server.afterInclusive = random.nextBoolean();
    for (int i = 0; i < 20; i++) {
      for (int k = 0; k < 5; k++) {
        Instant created = server.now.minusMillis(random.nextInt(600_000));
        server.add(server.ids().size() + 1, created, Duration.ofMillis(random.nextInt(900_000)));
      }
      advance(Duration.ofMillis(random.nextInt(600_000)));
      try (DixaExports exports = server.client()) {
        messages.run(
            checkpoint -> exports.messageSync().since(SINCE).run(checkpoint),
            1 + random.nextInt(6),
            random.nextBoolean());
      } catch (Warehouse.Killed killed) {
        assertThat(killed).isNotNull();
      }
    }
    advance(Duration.ofMinutes(40));
    try (DixaExports exports = server.client()) {
      messages.run(checkpoint -> exports.messageSync().since(SINCE).run(checkpoint));
    }

    assertThat(messages.difference(server.present())).isEmpty();
  }

  @RepeatedTest(10)
  void aClockThatIsSetBackCostsNothingButRowsThatComeAgain(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Instant present = server.now;
    for (int i = 0; i < 15; i++) {
      present = present.plusSeconds(random.nextInt(3_000));
      server.now = present;
      server.add(server.ids().size() + 1, present);
      server.change(1 + random.nextInt(server.ids().size()), present, Duration.ZERO);
      try (DixaExports exports =
          server
              .builder()
              .clock(
                  java.time.Clock.fixed(
                      present.minusSeconds((long) random.nextInt(2) * random.nextInt(7_200)),
                      java.time.ZoneOffset.UTC))
              .build()) {
        warehouse.run(conversations(exports));
      }
    }
    advance(Duration.ofMinutes(20));
    run();

    assertThat(warehouse.difference(server.present())).isEmpty();
  }

  @Test
  void aRunThatIsKilledResumesWithinItsWindowIfTheOrderIsTheSame() {
    for (long id = 1; id <= 30; id++) {
      server.add(id, SINCE.plusSeconds(id));
    }
    for (int batches = 1; batches < 10; batches++) {
      try (DixaExports exports = server.client()) {
        warehouse.run(conversations(exports), 1, true);
      } catch (Warehouse.Killed killed) {
        assertThat(killed).isNotNull();
      }
    }
    run();

    assertThat(warehouse.table()).hasSize(30);
    assertThat(warehouse.deliveries).isEqualTo(30);
  }

  @Test
  void inAnotherOrderAWindowIsDeliveredAgainRatherThanInPart() {
    for (long id = 1; id <= 30; id++) {
      server.add(id, SINCE.plusSeconds(id));
    }
    server.shuffled = true;
    try (DixaExports exports = server.client()) {
      warehouse.run(conversations(exports), 5, true);
    } catch (Warehouse.Killed killed) {
      assertThat(killed).isNotNull();
    }
    run();

    assertThat(warehouse.difference(server.present())).isEmpty();
  }

  @Test
  void checkpointsOfOthersAreRefused() {
    run();
    String checkpoint = requireNonNull(warehouse.checkpoint());
    try (DixaExports exports = server.client()) {
      assertThatThrownBy(() -> exports.messageSync().run(checkpoint))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the checkpoint belongs to another export");
      for (String bad :
          new String[] {
            "",
            "x",
            checkpoint + "0",
            checkpoint.replace("updated", "created"),
            "dixaexport1.1.1.1.1.1.1.1.1.1.1"
          }) {
        assertThatThrownBy(() -> exports.conversationSync().run(bad))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("not a checkpoint of an export, or a damaged one");
      }
      assertThatThrownBy(
              () ->
                  exports.conversationSync().run(checkpoint.replace("dixaexport1", "dixaexport2")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another version");
    }
  }
}
