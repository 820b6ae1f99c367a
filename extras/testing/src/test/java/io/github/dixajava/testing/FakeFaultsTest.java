package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.DixaClient;
import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.ServerErrorException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.error.TooManyRequestsException;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeFaultsTest {
  @RegisterExtension static final DixaFake DIXA = DixaFake.create();

  private final DixaClient client =
      DIXA.clientBuilder()
          .options(RequestOptions.builder().retryPolicy(RetryPolicy.none()).build())
          .build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theNextCallsFail() {
    DIXA.faults().next(2, Fault.status(503));

    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThatCode(this::list).doesNotThrowAnyException();
  }

  @Test
  void callsAreSparedBefore() {
    DIXA.faults().after(1).next(1, Fault.status(503));

    assertThatCode(this::list).doesNotThrowAnyException();
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThatCode(this::list).doesNotThrowAnyException();
  }

  @Test
  void oneOperationFails() {
    DIXA.faults("GET /tags").next(1, Fault.status(503));

    assertThatCode(() -> client.queues().listQueues()).doesNotThrowAnyException();
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
  }

  @Test
  void anOperationThatIsNotThereIsNoOperation() {
    assertThatThrownBy(() -> DIXA.faults("GET /tag"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no operation GET /tag; nearest are: GET /tags");
  }

  @Test
  void aShareOfCallsFailsTheSameWayForTheSameSeed() {
    List<Boolean> first = failures(DIXA.faults().share(0.3, 7, Fault.status(500)));
    DIXA.faults().clear();
    List<Boolean> second = failures(DIXA.faults().share(0.3, 7, Fault.status(500)));

    assertThat(first).isEqualTo(second).contains(true, false);
  }

  private List<Boolean> failures(Faults faults) {
    assertThat(faults).isNotNull();
    return IntStream.range(0, 20)
        .mapToObj(
            i -> {
              try {
                list();
                return false;
              } catch (ServerErrorException failure) {
                return true;
              }
            })
        .toList();
  }

  @Test
  void tooManyRequestsMayTellWhenToComeAgain() {
    DIXA.faults().next(1, Fault.tooManyRequests(Duration.ofMillis(1_500)));
    DIXA.faults().next(1, Fault.tooManyRequests());

    assertThatThrownBy(this::list)
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            failure -> assertThat(failure.headers().get("Retry-After")).containsExactly("2"));
    assertThatThrownBy(this::list)
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            failure -> assertThat(failure.headers().get("Retry-After")).isNull());
  }

  @Test
  void aResetPreventsWhatWasAskedFor() {
    DIXA.faults().next(1, Fault.reset());

    assertThatThrownBy(this::create).isInstanceOf(ConnectionException.class);

    assertThat(client.tags().listTags()).isEmpty();
  }

  @Test
  void aLostAnswerDoesNot() {
    DIXA.faults().next(1, Fault.answerLost());

    assertThatThrownBy(this::create).isInstanceOf(ConnectionException.class);

    assertThat(client.tags().listTags()).hasSize(1);
  }

  @Test
  void anAnswerBreaksOff() {
    DIXA.faults().next(1, Fault.truncated());

    assertThatThrownBy(this::list).isInstanceOf(DixaException.class);
  }

  @Test
  void noResponseComes() {
    DIXA.faults().next(1, Fault.emptyResponse());

    assertThatThrownBy(this::create).isInstanceOf(ConnectionException.class);

    assertThat(client.tags().listTags()).isEmpty();
  }

  @Test
  void somethingElseThanHttpComes() {
    DIXA.faults().next(1, Fault.garbage());

    assertThatThrownBy(this::list).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aResponseComesInPieces() {
    DIXA.tag("vip");
    DIXA.faults().next(1, Fault.dripped(Duration.ofMillis(10)));

    assertThat(client.tags().listTags()).hasSize(1);
    assertThat(DIXA.requests()).extracting(ReceivedRequest::status).containsExactly(200);
  }

  @Test
  void clearingEndsFaultsAndKeepsTheState() {
    DIXA.tag("vip");
    DIXA.faults().next(9, Fault.status(503)).latency(Latency.of(Duration.ofHours(1)));
    DIXA.faults("GET /tags").next(9, Fault.status(503));

    DIXA.faults().clear();

    assertThat(client.tags().listTags()).hasSize(1);
  }

  @Test
  void clearingTheFaultsOfAnOperationKeepsTheOthers() {
    DIXA.faults("GET /tags").next(9, Fault.status(503));
    DIXA.faults("GET /queues").next(9, Fault.status(503));

    DIXA.faults("GET /tags").clear();

    assertThatCode(this::list).doesNotThrowAnyException();
    assertThatThrownBy(() -> client.queues().listQueues()).isInstanceOf(ServerErrorException.class);
  }

  @Test
  void aPageForPeopleComes() {
    DIXA.faults().next(1, Fault.html(502));

    assertThatThrownBy(this::list)
        .isInstanceOfSatisfying(
            StatusException.class, failure -> assertThat(failure.status()).isEqualTo(502));
  }

  @Test
  void faultsAreNoRefusals() {
    DIXA.faults().next(1, Fault.status(400));

    assertThatThrownBy(this::list).isInstanceOf(StatusException.class);

    assertThat(DIXA.refused()).isEmpty();
    assertThat(DIXA.requests()).extracting(ReceivedRequest::status).containsExactly(400);
  }

  @Test
  void latencyIsTheSameForTheSameSeed() {
    Latency first = Latency.logNormal(Duration.ofMillis(100), 0.5, 3);
    Latency second = Latency.logNormal(Duration.ofMillis(100), 0.5, 3);
    List<Integer> times = IntStream.range(0, 1_000).mapToObj(i -> first.nextMillis()).toList();

    assertThat(times).isEqualTo(times.stream().map(i -> second.nextMillis()).toList());
    assertThat(times.stream().sorted().skip(500).findFirst().orElseThrow()).isBetween(85, 115);
  }

  @Test
  void evenLatencyLiesBetweenItsBounds() {
    Latency latency = Latency.between(Duration.ofMillis(10), Duration.ofMillis(20), 3);

    assertThat(IntStream.range(0, 100).mapToObj(i -> latency.nextMillis()))
        .allMatch(millis -> millis >= 10 && millis <= 20)
        .doesNotContainNull();
  }

  private void list() {
    client.tags().listTags();
  }

  private void create() {
    client.tags().createTag(CreateTagInput.builder().name("vip").build());
  }
}
