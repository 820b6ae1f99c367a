package io.github.dixajava.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.model.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstStepsTest extends Samples {
  @Test
  void listsAgentsAsAProgram() throws IOException {
    server.agent(agent -> agent.displayName("Mette Holm"));
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ListAgents.class.getName());
    program.environment().put("DIXA_API_TOKEN", token);
    program.environment().put("DIXA_BASE_URL", baseUrl);

    String output = new String(program.start().getInputStream().readAllBytes(), UTF_8);

    assertThat(output).contains(" Mette Holm\n");
  }

  @Test
  void pagesTheLog() {
    // region: page-the-log
    DateTimeRange week = DateTimeRange.last(Duration.ofDays(7), Clock.systemUTC());
    for (ActivityLogEntry entry : dixa.activityLog().export(week)) {
      System.out.println(entry.activityTimestamp() + " " + entry.type());
    }
    // end
    assertThat(printed()).hasSizeGreaterThan(100);
  }

  @Test
  void tagsAConversation() {
    // region: operations
    long conversationId = 40_212;
    Tag tag = dixa.tags().createTag(CreateTagInput.builder().name("vip").color("#F1C40F").build());
    dixa.conversations().tagConversation(conversationId, tag.id());

    for (Tag each : dixa.conversations().listTags(conversationId)) {
      System.out.println(each.name());
    }
    // end
    assertThat(printed()).containsExactly("vip");
  }
}
