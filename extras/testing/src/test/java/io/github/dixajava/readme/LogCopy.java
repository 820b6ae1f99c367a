package io.github.dixajava.readme;

// region: checkpoints
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Page;
import io.github.dixajava.paging.Pager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class LogCopy {
  final List<ActivityLogEntry> stored = new ArrayList<>();
  @Nullable String checkpoint; // null at first; store it where the entries are

  void run(DixaClient dixa) {
    Pager<ActivityLogEntry> log = dixa.conversations().allOrganizationActivityLog();
    for (Page<ActivityLogEntry> page : log.resume(checkpoint).pages()) {
      dixa.conversations().getConversation(page.items().get(0).conversationId()); // may fail, too
      stored.addAll(page.items());
      checkpoint = page.checkpoint().encode(); // with the entries, or not at all
    }
  }
}
// end
