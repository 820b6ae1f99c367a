package io.github.dixajava;

import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.paging.Pager;

/** Reads a log of a million entries; meant for a JVM with little memory. */
public final class MillionEntries {

  private MillionEntries() {}

  /** Prints how many entries the log at the given address has, read in the given way. */
  public static void main(String[] arguments) {
    DateTimeRange all = DateTimeRange.between(LogServer.START, LogServer.end(MemoryTest.MILLION));
    long entries = 0;
    try (DixaClient client =
        DixaClient.builder()
            .apiToken("secret-token")
            .baseUrl(arguments[0])
            .rateLimit(RateLimit.off())
            .build()) {
      Pager<ActivityLogEntry> log =
          arguments[1].equals("export")
              ? client.activityLog().export(all)
              : client.conversations().allOrganizationActivityLog().prefetch(true);
      for (ActivityLogEntry entry : log) {
        entries += entry.conversationId() == entries ? 1 : 0;
      }
    }
    System.out.println(entries);
  }
}
