package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.webhook.ReceivingProcess.Death;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two JVMs that share a database, one of which dies. */
@Tag("database")
@Timeout(120)
class TwoProcessesTest {
  private static final int DEAD = -1;

  private static @Nullable Receiver survivor;

  private final TestClock clock = new TestClock();
  private final List<String> work = new ArrayList<>();

  @BeforeAll
  static void startOneProcess() throws IOException {
    ReceivingProcess.store(new TestClock()).createTable();
    survivor = new Receiver();
  }

  @AfterAll
  static void stop() {
    if (survivor != null) {
      survivor.process.destroyForcibly();
    }
  }

  @Test
  void anEventThatBothGetAtOnceIsHandledOnce() throws IOException {
    Receiver one = Objects.requireNonNull(survivor);
    Receiver other = new Receiver();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String event = "both-" + i;
      one.send(clock, event, Death.NEVER);
      other.send(clock, event, Death.NEVER);
      assertThat(List.of(one.status(work), other.status(work)))
          .contains(200)
          .allMatch(status -> status == 200 || status == 503);
      expected.addAll(List.of("start " + event, "end " + event));
    }
    other.process.destroyForcibly();

    assertThat(work).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_CLAIM, start end",
    "AFTER_CLAIM, start end",
    "IN_HANDLER, start start end",
    "BEFORE_COMMIT, start end start end",
    "AFTER_COMMIT, start end"
  })
  void whatAProcessLeavesBehindIsHandledByTheOther(Death death, String expected)
      throws IOException {
    Receiver dying = new Receiver();
    dying.send(clock, "e-" + death, death);
    assertThat(dying.status(work)).isEqualTo(DEAD);
    Receiver other = Objects.requireNonNull(survivor);

    List<Integer> statuses = new ArrayList<>();
    do { // as a sender does until it has an answer that it likes
      other.send(clock, "e-" + death, Death.NEVER);
      statuses.add(other.status(work));
      clock.advance(EventStoreContract.RETENTION.lease());
    } while (!statuses.contains(200));

    assertThat(String.join(" ", work)).isEqualTo(withEvent(expected, "e-" + death));
    assertThat(statuses).hasSizeLessThanOrEqualTo(2);
  }

  private static String withEvent(String words, String event) {
    return words.replaceAll("(start|end)", "$1 " + event);
  }

  private static final class Receiver {
    final Process process;
    private final BufferedReader output;
    private final PrintStream input;

    Receiver() throws IOException {
      this.process = ChildJvm.start(ReceivingProcess.class);
      this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      this.input = new PrintStream(process.getOutputStream(), true, UTF_8);
      assertThat(output.readLine()).isEqualTo("ready");
    }

    void send(TestClock clock, String event, Death death) {
      input.println(clock.millis() + " " + event + " " + death);
    }

    /** The answer to the last delivery; notes what the handler did until then. */
    int status(List<String> work) throws IOException {
      String line = output.readLine();
      while (line != null && !line.startsWith("status ")) {
        work.add(line);
        line = output.readLine();
      }
      return line == null ? DEAD : Integer.parseInt(line.substring(7));
    }
  }
}
