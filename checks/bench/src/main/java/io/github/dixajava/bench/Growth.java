package io.github.dixajava.bench;

import com.sun.management.ThreadMXBean;
import io.github.dixajava.DixaClient;
import io.github.dixajava.service.ListAgentsQuery;
import io.github.dixajava.json.PageLinks;
import io.github.dixajava.json.Paged;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.Pager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What an entry costs in a listing of 10,000, 100,000 and a million entries, without and with a
 * server; meant for a JVM with little memory.
 */
public final class Growth {
  private static final int PAGE = 100;
  private static final int[] ENTRIES = {10_000, 100_000, 1_000_000};
  private static final int MILLION = 1_000_000;

  private Growth() {}

  /** Takes the number of rounds. */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    System.out.println(
        "| entries | pages from | ns an entry | bytes an entry |\n|---|---|---|---|");
    measure("memory", entries -> Pager.over(new Listing()), rounds);
    try (LoopbackServer server = SmallResponses.pages(new LoopbackServer()).start();
        DixaClient client =
            DixaClient.builder()
                .apiToken("secret-token")
                .baseUrl(server.url())
                .rateLimit(RateLimit.off())
                .build()) {
      ListAgentsQuery hundred = ListAgentsQuery.builder().pageLimit(PAGE).build();
      measure("loopback", entries -> client.agents().allAgents(hundred), 1);
    }
  }

  private interface Pagers {
    Pager<?> of(int entries);
  }

  private static void measure(String from, Pagers pagers, int rounds) {
    count(pagers.of(MILLION), MILLION);
    for (int entries : ENTRIES) {
      ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      double nanos = Double.MAX_VALUE;
      double bytes = 0;
      int times = Math.max(rounds, MILLION / entries / 10);
      for (int i = 0; i < times; i++) {
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        count(pagers.of(entries), entries);
        nanos = Math.min(nanos, (System.nanoTime() - start) / (double) entries);
        bytes = (thread.getCurrentThreadAllocatedBytes() - allocated) / (double) entries;
      }
      System.out.printf(Locale.ROOT, "| %,d | %s | %.1f | %.1f |%n", entries, from, nanos, bytes);
    }
  }

  /** Goes through so many entries. */
  private static void count(Pager<?> pager, int entries) {
    int seen = 0;
    for (Object entry : pager) {
      if (entry == null || ++seen == entries) {
        break;
      }
    }
    if (seen != entries) {
      throw new IllegalStateException(seen + " of " + entries);
    }
  }

  /** Always the same page under another key. */
  private static final class Listing implements PageSource<Integer> {

    @Override
    public String operation() {
      return "listNumbers";
    }

    @Override
    public Paged<Integer> fetch(@Nullable Integer size, @Nullable String key) {
      return new Numbers(key == null ? "1" : String.valueOf(Integer.parseInt(key) + 1));
    }

    @Override
    public CompletableFuture<Paged<Integer>> fetchAsync(
        @Nullable Integer size, @Nullable String key) {
      return CompletableFuture.completedFuture(fetch(size, key));
    }
  }

  private record Numbers(@Override String nextKey) implements Paged<Integer> {
    private static final List<Integer> DATA = Collections.nCopies(PAGE, 7);

    @Override
    public List<Integer> data() {
      return DATA;
    }

    @Override
    public @Nullable PageLinks links() {
      return null;
    }
  }
}
