package io.github.dixajava.demo;

import io.github.dixajava.DixaClient;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.ConversationFlow;
import io.github.dixajava.model.FlowChannel;
import io.github.dixajava.model.Tag;
import io.github.dixajava.paging.Pager;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What the demo shows, one method a sight. */
final class DemoTour {
  private static final Duration DAYS = Duration.ofDays(30);

  /** More than Dixa's default; a server may give less. */
  private static final int PAGE = 1_000;

  private final DixaClient client;
  private final Clock clock;
  private final DemoScreen screen;

  DemoTour(DixaClient client, Clock clock, DemoScreen screen) {
    this.client = client;
    this.clock = clock;
    this.screen = screen;
  }

  /** Also finds out at once whether the token is accepted. */
  void organization() {
    screen.line("Organization: " + client.organization().getOrganizationDetails().name());
  }

  /** Counts the activity log's entries; answers the conversation that was active last. */
  long activityLog() {
    DateTimeRange range = DateTimeRange.last(DAYS, clock);
    screen.title(
        "Activity log of the last 30 days, from "
            + range.requireStart().truncatedTo(ChronoUnit.SECONDS));
    DemoTally tally = new DemoTally();
    Pager<ActivityLogEntry> entries = client.activityLog().export(range).pageSize(PAGE);
    entries.listener(new DemoProgress(screen)).forEach(tally::add);
    tally.print(screen);
    return tally.newestConversation();
  }

  void flows() {
    screen.title("Flows");
    flows(FlowChannel.EMAIL);
    flows(FlowChannel.PSTN_PHONE);
  }

  private void flows(FlowChannel channel) {
    List<ConversationFlow> flows = client.conversations().listFlows(channel);
    for (ConversationFlow flow : flows) {
      screen.line(flow(channel, flow.name(), flow.contactEndpointId()));
    }
    if (flows.isEmpty()) {
      screen.line(flow(channel, "none", ""));
    }
  }

  private static String flow(FlowChannel channel, String name, String endpoint) {
    return String.format("%-11s%-33s%s", channel, name, endpoint).stripTrailing();
  }

  /** Puts a tag on a conversation that does not have it yet. */
  void tagAndReadBack(long conversation) {
    title(conversation);
    Tag tag = client.tags().listTags().get(0);
    screen.line("before    " + tags(conversation));
    client.conversations().tagConversation(conversation, tag.id());
    screen.line("tagged    " + tag.name());
    screen.line("read back " + tags(conversation));
  }

  void readTags(long conversation) {
    if (conversation != 0) {
      title(conversation);
      screen.line(tags(conversation));
    }
  }

  private void title(long conversation) {
    screen.title("Tags of conversation " + conversation);
  }

  private String tags(long conversation) {
    String names =
        client.conversations().listTags(conversation).stream()
            .map(Tag::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
