package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.model.ActivityLogEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogOfTheFakeTest {
  @Test
  void thousandsOfEntriesComeInOneLine() {
    try (DixaFake fake = DixaFake.builder().build()) {
      fake.activityLog(10_000);
      assertThat(fake.client().conversations().allOrganizationActivityLog().pageSize(10_000))
          .hasSize(10_000)
          .extracting(ActivityLogEntry::id)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatHappensDoesNotDependOnTheDay() {
    List<String> wednesday = happenings(Instant.parse("2026-11-25T12:00:00Z"));

    assertThat(happenings(Instant.parse("2026-11-29T03:00:00Z")))
        .containsExactlyInAnyOrderElementsOf(wednesday);
  }

  private static List<String> happenings(Instant now) {
    try (DixaFake fake = DixaFake.builder().clock(Clock.fixed(now, ZoneOffset.UTC)).build()) {
      fake.activityLog(500);
      return fake.client().conversations().allOrganizationActivityLog().stream()
          .map(each -> each.toBuilder().activityTimestamp(Instant.EPOCH).build().toString())
          .map(each -> each.replaceAll("validUntil=[^,)}]+", ""))
          .toList();
    }
  }
}
