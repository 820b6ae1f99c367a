package io.github.dixajava.paging;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.StatusException;
import io.github.dixajava.json.Paged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages of numbers, by default five of three, with keys k1, k2, ... and plain relative links. */
class FakeListing implements PageSource<Integer> {

  record Request(@Nullable String key, @Nullable Integer size) {}

  final List<Request> requests = new ArrayList<>();
  final List<CompletableFuture<Paged<Integer>>> held = new ArrayList<>();
  Map<String, String> parameters = new HashMap<>(Map.of("email", "ann@example.org"));
  String operation = "listNumbers";
  private final Map<Integer, List<Integer>> contents = new HashMap<>();
  private final Map<Integer, String> links = new HashMap<>();
  private final Map<Integer, Throwable> failures = new HashMap<>();
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

  /** What a call for a page throws when Dixa is not well. */
  static DixaException down() {
    return status(503);
  }

  static DixaException status(int status) {
    CallDetails call =
        CallDetails.of("listNumbers", "GET", "/beta/numbers", 1).answered(status, Map.of());
    return StatusException.of(call, null);
  }

  Pager<Integer> pager() {
    return Pager.over(this);
  }

  List<Integer> all() {
    return contents.values().stream().flatMap(List::stream).filter(Objects::nonNull).toList();
  }

  FakeListing page(int page, @Nullable Integer... items) {
    contents.put(page, Arrays.asList(items));
    return this;
  }

  FakeListing link(int page, @Nullable String link) {
    links.put(page, link);
    return this;
  }

  FakeListing failAt(int page, Throwable failure) {
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
    CompletableFuture<Paged<Integer>> call = held.remove(0);
    Request request = requests.remove(requests.size() - 1);
    call.complete(fetch(request.size(), request.key()));
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
  public Paged<Integer> fetch(@Nullable Integer size, @Nullable String key) {
    requests.add(new Request(key, size));
    int page = page(key);
    Throwable failure = failures.get(page);
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    String next = page + 1 < pages ? "/beta/numbers?pageKey=" + keys.apply(page + 1) : null;
    return ScriptedPage.of(contents.getOrDefault(page, List.of()), links.getOrDefault(page, next));
  }

  private int page(@Nullable String key) {
    if (key == null) {
      return 0;
    }
    for (int page = 0; page < pages; page++) {
      if (NextKey.decode(keys.apply(page)).equals(key)) {
        return page;
      }
    }
    throw new IllegalStateException("no such page: " + key);
  }

  @Override
  public CompletableFuture<Paged<Integer>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    if (page(key) >= firstHeld) {
      requests.add(new Request(key, size));
      CompletableFuture<Paged<Integer>> call = new CompletableFuture<>();
      held.add(call);
      return call;
    }
    try {
      return CompletableFuture.completedFuture(fetch(size, key));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
