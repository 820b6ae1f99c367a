package io.github.dixajava.demo;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.testing.DixaFake;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Shows the client at work: reads the activity log of the last 30 days, flows and tags. Against the
 * service itself with {@code DIXA_API_TOKEN} set, and then without changing anything; otherwise
 * against an imitation of Dixa in this very process.
 */
public final class Demo {
  private static final String TOKEN = DixaClientBuilder.TOKEN_VARIABLE;
  private static final String BASE_URL = "DIXA_BASE_URL";

  /** How many entries the activity log of the imitation has. */
  static final int ENTRIES = 1_050;

  static final int ENTRIES_OF_A_PAGE = 100;

  private final Map<String, String> environment;
  private final Clock clock;
  private final DemoScreen screen;
  private final UnaryOperator<DixaClientBuilder> adjustment;

  Demo(
      Map<String, String> environment,
      Clock clock,
      DemoScreen screen,
      UnaryOperator<DixaClientBuilder> adjustment) {
    this.environment = environment;
    this.clock = clock;
    this.screen = screen;
    this.adjustment = adjustment;
  }

  /** Runs the demo; a failure ends the process with status 1. */
  public static void main(String[] args) {
    DemoScreen screen = DemoScreen.ofProcess();
    Demo demo = new Demo(System.getenv(), Clock.systemUTC(), screen, UnaryOperator.identity());
    if (!demo.run(System.err)) {
      System.exit(1);
    }
  }

  /** Whether all went well; if not, says what to do. */
  boolean run(PrintStream complaints) {
    try {
      if (environment.containsKey(TOKEN)) {
        real();
      } else {
        imitated();
      }
      return true;
    } catch (IllegalArgumentException | DixaException failure) {
      complaints.println();
      complaints.println("The demo cannot go on. " + failure.getMessage());
      if (environment.containsKey(TOKEN)) {
        complaints.println("Without " + TOKEN + " it runs against an imitation of Dixa.");
      }
      return false;
    }
  }

  private void imitated() {
    try (DixaFake dixa = DixaFake.builder().clock(clock).build();
        DixaClient client = client(DixaFake.TOKEN, dixa.baseUrl())) {
      dixa.activityLog(ENTRIES);
      dixa.pages().ofAtMost(ENTRIES_OF_A_PAGE);
      screen.title("Against an imitation of Dixa at " + dixa.baseUrl());
      screen.line("Set " + TOKEN + " to see your own data; the demo then only reads.");
      DemoTour tour = new DemoTour(client, clock, screen);
      tour.organization();
      long conversation = tour.activityLog();
      tour.flows();
      tour.tagAndReadBack(conversation);
    }
  }

  private void real() {
    String baseUrl = environment.getOrDefault(BASE_URL, DixaClientBuilder.PRODUCTION);
    try (DixaClient client = client(environment.getOrDefault(TOKEN, ""), baseUrl)) {
      screen.title("Against " + baseUrl + ", reading only");
      DemoTour tour = new DemoTour(client, clock, screen);
      tour.organization();
      long conversation = tour.activityLog();
      tour.flows();
      tour.readTags(conversation);
    }
  }

  private DixaClient client(String token, String baseUrl) {
    return adjustment.apply(DixaClient.builder().apiToken(token).baseUrl(baseUrl)).build();
  }
}
