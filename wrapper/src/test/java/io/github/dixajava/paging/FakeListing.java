package io.github.dixajava.paging;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages of numbers, by default five of three, with keys k1, k2, ... and plain relative links. */
class FakeListing implements PageSource<Integer> {

  final List<PageRequest> requests = new ArrayList<>();
  final List<CompletableFuture<PageAnswer<Integer>>> held = new ArrayList<>();
  Map<String, String> parameters = new HashMap<>(Map.of("email", "ann@example.org"));
  String operation = "listNumbers";
  private final Map<Integer, List<Integer>> contents = new HashMap<>();
  private final Map<Integer, String> links = new HashMap<>();
  private final Map<Integer, RuntimeException> failures = new HashMap<>();
  private final int pages;
  private int firstHeld = Integer.MAX_VALUE;
  private IntFunction<String> keys = page -> "k" + page;

  FakeListing() {
    this(5);
  }

  FakeListing(int pages) {
    this.pages = pages;
    for (int page = 0; page < pages; page++) {
      contents.put(page, IntStream.range(page * 3, page * 3 + 3).boxed().toList());
    }
  }

  Pager<Integer> pager() {
    return Pager.over(this);
  }

  List<Integer> all() {
    return contents.values().stream().flatMap(List::stream).toList();
  }

  FakeListing page(int page, Integer... items) {
    contents.put(page, List.of(items));
    return this;
  }

  FakeListing link(int page, @Nullable String link) {
    links.put(page, link);
    return this;
  }

  FakeListing failAt(int page, RuntimeException failure) {
    failures.put(page, failure);
    return this;
  }

  FakeListing repaired() {
    failures.clear();
    links.clear();
    return this;
  }

  /** From this page on asynchronous calls stay open until the test answers them. */
  FakeListing holdFrom(int page) {
    this.firstHeld = page;
    return this;
  }

  /** Answers the oldest open call. */
  void release() {
    CompletableFuture<PageAnswer<Integer>> call = held.remove(0);
    PageRequest request = requests.remove(requests.size() - 1);
    call.complete(fetch(request));
  }

  FakeListing keys(IntFunction<String> form) {
    this.keys = form;
    return this;
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public Map<String, ?> parameters() {
    return parameters;
  }

  @Override
  public URI baseUri() {
    return URI.create("https://dev.dixa.io/");
  }

  @Override
  public PageAnswer<Integer> fetch(PageRequest request) {
    requests.add(request);
    int page = page(request.key());
    RuntimeException failure = failures.get(page);
    if (failure != null) {
      throw failure;
    }
    String next = page + 1 < pages ? "/beta/numbers?pageKey=" + keys.apply(page + 1) : null;
    return new PageAnswer<>(
        contents.getOrDefault(page, List.of()), links.getOrDefault(page, next), null);
  }

  private int page(@Nullable String key) {
    if (key == null) {
      return 0;
    }
    for (int page = 0; page < pages; page++) {
      if (PageKeys.decode(keys.apply(page)).equals(key)) {
        return page;
      }
    }
    throw new IllegalStateException("no such page: " + key);
  }

  @Override
  public CompletableFuture<PageAnswer<Integer>> fetchAsync(PageRequest request) {
    if (page(request.key()) >= firstHeld) {
      requests.add(request);
      CompletableFuture<PageAnswer<Integer>> call = new CompletableFuture<>();
      held.add(call);
      return call;
    }
    try {
      return CompletableFuture.completedFuture(fetch(request));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
