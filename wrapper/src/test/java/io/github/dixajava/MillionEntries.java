package io.github.dixajava;

import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.options.RateLimit;

/** Reads a log of a million entries; meant for a JVM with little memory. */
public final class MillionEntries {

  private MillionEntries() {}

  /** Prints how many entries the log at the given address has. */
  public static void main(String[] arguments) {
    long entries = 0;
    try (DixaClient client =
        DixaClient.builder()
            .apiToken("secret-token")
            .baseUrl(arguments[0])
            .rateLimit(RateLimit.off())
            .build()) {
      for (ActivityLogEntry entry : client.conversations().activityLog().prefetch(true)) {
        entries += entry.conversationId() == entries ? 1 : 0;
      }
    }
    System.out.println(entries);
  }
}
