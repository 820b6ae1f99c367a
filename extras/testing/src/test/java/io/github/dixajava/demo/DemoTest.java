package io.github.dixajava.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.options.RateLimit;
import io.github.dixajava.testing.DixaFake;
import io.github.dixajava.testing.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @Test
  void countsEveryEntryByTypeAndByDay() {
    assertThat(run(Map.of())).isTrue();

    assertThat(out.toString(UTF_8).lines().filter(line -> line.matches(" +total +1,050")))
        .hasSize(2);
    assertThat(sums("Entries by type")).isEqualTo(1_050);
    assertThat(sums("Entries by day (UTC)")).isEqualTo(1_050);
  }

  @Test
  void showsProgress() {
    run(Map.of());

    assertThat(out.toString(UTF_8))
        .containsPattern("\\n +[0-9]+ entries, +[0-9]{2} %, [0-9.]+ s\\R")
        .containsPattern("\\n +1,050 entries, 100 %, [0-9.]+ s, done\\R")
        .doesNotContain("\r");
  }

  @Test
  void drawsProgressOnOneLineOfATerminal() {
    run(Map.of(), true, UTF_8);

    assertThat(out.toString(UTF_8))
        .containsPattern("\r +[0-9]+ entries, +[0-9]{2} %, [0-9.]+ s +\r +1,050 entries, 100 %,");
  }

  @Test
  void listsTheFlowsOfTwoChannels() {
    run(Map.of());

    assertThat(out.toString(UTF_8)).contains("Email      Night", "PstnPhone  Opening hours");
  }

  @Test
  void readsBackTheTagItHasPut() {
    run(Map.of());

    assertThat(out.toString(UTF_8).lines().map(String::strip))
        .containsSubsequence("before    none", "tagged    refund", "read back refund");
  }

  @Test
  void drawsBarsThatTheScreenCanShow() {
    run(Map.of(), false, US_ASCII);

    assertThat(out.toString(UTF_8)).contains("####").doesNotContain("█");
  }

  @Test
  void complainsAboutNothingWhenAllGoesWell() {
    run(Map.of());

    assertThat(complaints.toString(UTF_8)).isEmpty();
  }

  @Test
  void onlyReadsWhenThereIsAToken() {
    try (DixaFake dixa = filled()) {
      boolean success =
          run(Map.of("DIXA_API_TOKEN", DixaFake.TOKEN, "DIXA_BASE_URL", dixa.baseUrl()));

      assertThat(success).isTrue();
      assertThat(dixa.requests())
          .hasSizeLessThan(20)
          .allMatch(request -> request.method().equals("GET"));
      assertThat(out.toString(UTF_8)).contains("1,050", "Tags of conversation");
    }
  }

  @Test
  void saysWhatToDoAboutABlankToken() {
    assertThat(run(Map.of("DIXA_API_TOKEN", "  "))).isFalse();

    assertThat(complaints.toString(UTF_8))
        .contains("The API token is blank", "Settings > Integrations > API Tokens");
  }

  @Test
  void saysWhatToDoAboutATokenWithALineBreak() {
    assertThat(run(Map.of("DIXA_API_TOKEN", "abc\ndef"))).isFalse();

    assertThat(complaints.toString(UTF_8))
        .contains("line break", "Copy it again")
        .doesNotContain("abc", "def");
  }

  @Test
  void saysWhatToDoAboutATokenThatIsRefused() {
    try (DixaFake dixa = filled()) {
      assertThat(run(Map.of("DIXA_API_TOKEN", "secret-97", "DIXA_BASE_URL", dixa.baseUrl())))
          .isFalse();
    }

    assertThat(complaints.toString(UTF_8))
        .contains("Dixa answered 401", "Check the token")
        .doesNotContain("secret-97", "\tat ");
  }

  @Test
  void saysWhatToDoWhenAPageIsRefused() {
    try (DixaFake dixa = filled()) {
      dixa.faults("GET /conversations/activitylog").next(1, Fault.status(403, "Forbidden"));
      assertThat(run(Map.of("DIXA_API_TOKEN", DixaFake.TOKEN, "DIXA_BASE_URL", dixa.baseUrl())))
          .isFalse();
    }

    assertThat(complaints.toString(UTF_8))
        .contains("The demo cannot go on. Dixa answered 403", "Forbidden");
  }

  @Test
  void saysWhatToDoAboutABaseUrlThatIsNone() {
    assertThat(run(Map.of("DIXA_API_TOKEN", "abc", "DIXA_BASE_URL", "dixa"))).isFalse();

    assertThat(complaints.toString(UTF_8)).contains("The base URL must be like https://");
  }

  private static DixaFake filled() {
    DixaFake dixa = DixaFake.builder().clock(CLOCK).build();
    dixa.activityLog(Demo.ENTRIES);
    dixa.pages().ofAtMost(Demo.ENTRIES_OF_A_PAGE);
    return dixa;
  }

  private boolean run(Map<String, String> environment) {
    return run(environment, false, UTF_8);
  }

  private boolean run(Map<String, String> environment, boolean terminal, Charset charset) {
    DemoScreen screen = new DemoScreen(new PrintStream(out, true, UTF_8), terminal, charset);
    return new Demo(environment, CLOCK, screen, client -> client.rateLimit(RateLimit.off()))
        .run(new PrintStream(complaints, true, UTF_8));
  }

  /** The sum of a table's rows. */
  private long sums(String title) {
    return out.toString(UTF_8)
        .lines()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.contains("total"))
        .mapToLong(line -> Long.parseLong(line.substring(38, 46).strip()))
        .sum();
  }
}
