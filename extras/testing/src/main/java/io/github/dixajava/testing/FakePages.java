package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * How the fake cuts listings into pages. Unless told otherwise keys are opaque and hold an offset,
 * links are relative, a page has no more entries than the description allows, or {@value
 * #DEFAULT_SIZE} where it does not say, and the activity log is sorted by time with both ends of a
 * range included. Each method changes the pages from now on, until {@link #reset()} or a reset of
 * the fake. Safe for use by several threads.
 */
public final class FakePages {
  /** The number of entries of a page if neither the caller nor the description says it. */
  public static final int DEFAULT_SIZE = 100;

  static final String KEY = "pageKey";
  private static final String LIMIT = "pageLimit";
  private static final String OFFSET = "offset";
  private static final String AFTER = "after";
  private static final String EMPTY = "empty";
  private static final String GENERATION = "generation";

  private final AtomicInteger generation = new AtomicInteger();
  private volatile Settings settings = new Settings();

  private static final class Settings {
    private volatile int largest = Integer.MAX_VALUE;
    private volatile boolean emptyOnes;
    private volatile boolean repeatedKey;
    private volatile boolean absoluteLinks;
    private volatile boolean placeholders;
    private volatile boolean cursors;
    private volatile boolean byArrival;
    private volatile boolean newestFirst;
    private volatile boolean exclusiveStart;
    private volatile boolean exclusiveEnd;
  }

  FakePages() {}

  /**
   * Gives no page more entries than this, so that few entries make several pages.
   *
   * @param entries at least 1
   */
  public FakePages ofAtMost(int entries) {
    if (entries < 1) {
      throw new IllegalArgumentException("entries must be at least 1, but was " + entries);
    }
    settings.largest = entries;
    return this;
  }

  /** Puts an empty page after each page that has a next one; it leads on to that. */
  public FakePages withEmptyOnes() {
    settings.emptyOnes = true;
    return this;
  }

  /** Lets the second page lead to itself. */
  public FakePages repeatingAKey() {
    settings.repeatedKey = true;
    return this;
  }

  /** Gives links scheme and host. */
  public FakePages withAbsoluteLinks() {
    settings.absoluteLinks = true;
    return this;
  }

  /** Writes links as Dixa's own example does: a placeholder for the version, a colon at the end. */
  public FakePages withPlaceholderLinks() {
    settings.placeholders = true;
    return this;
  }

  /**
   * Lets keys hold the last entry of a page and not its offset, so that entries which come or go
   * before it do not move the next page.
   */
  public FakePages withCursorKeys() {
    settings.cursors = true;
    return this;
  }

  /** Refuses all keys that have been given out so far with 400, as if they had expired. */
  public FakePages expireKeys() {
    generation.incrementAndGet();
    return this;
  }

  /**
   * Lists the entries of the activity log in the order in which they came, whatever their times.
   */
  public FakePages byArrival() {
    settings.byArrival = true;
    return this;
  }

  /** Lists the activity log from its end. */
  public FakePages newestFirst() {
    settings.newestFirst = true;
    return this;
  }

  /** Excludes the very start of a range of the activity log. */
  public FakePages withExclusiveStart() {
    settings.exclusiveStart = true;
    return this;
  }

  /** Excludes the very end of a range of the activity log. */
  public FakePages withExclusiveEnd() {
    settings.exclusiveEnd = true;
    return this;
  }

  /** Makes the pages as they are at first. Keys that have expired stay expired. */
  public void reset() {
    settings = new Settings();
  }

  boolean isByArrival() {
    return settings.byArrival;
  }

  boolean isNewestFirst() {
    return settings.newestFirst;
  }

  boolean includesStart() {
    return !settings.exclusiveStart;
  }

  boolean includesEnd() {
    return !settings.exclusiveEnd;
  }

  /** A request with what its key says of the query; the query itself has priority. */
  OperationRequest unfolded(OperationRequest request) {
    String key = request.query(KEY);
    if (key == null || !request.operation().isPaged()) {
      return request;
    }
    Map<String, String> query = decoded(key);
    query.putAll(request.query());
    query.remove(KEY);
    return request.withQuery(query);
  }

  private Map<String, String> decoded(String key) {
    Map<String, String> query = new TreeMap<>();
    try {
      String pairs = new String(Base64.getDecoder().decode(key), UTF_8);
      for (String pair : pairs.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
      }
      Integer.parseInt(query.getOrDefault(OFFSET, "0"));
      if (Integer.parseInt(query.getOrDefault(GENERATION, "")) < generation.get()) {
        throw Refusal.badRequest("Invalid value in request: the pageKey has expired");
      }
      return query;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
      throw Refusal.badRequest("Invalid value in request: the pageKey is none of Dixa's");
    }
  }

  /** The page that was asked for, out of the whole listing. */
  FakeResponse cut(OperationRequest request, FakeResponse whole, String baseUrl) {
    if (!request.operation().isPaged() || !Json.has(whole.json(), "data")) {
      return whole;
    }
    List<JsonElement> all = Json.list(whole.json(), "data");
    int limit = Math.min(limit(request), settings.largest);
    int offset = Math.min(offset(request, all), all.size());
    boolean empty = request.query().containsKey(EMPTY);
    int end = empty ? offset : Math.min(all.size(), offset + limit);
    JsonObject meta = new JsonObject();
    if (offset > 0 && !empty) {
      int previous = Math.max(0, offset - limit);
      Json.set(meta, "previous", link(request, all, previous, limit, false, baseUrl));
    }
    if (end < all.size()) {
      int next = settings.repeatedKey && offset > 0 ? offset : end;
      boolean emptyNext = settings.emptyOnes && !empty;
      Json.set(meta, "next", link(request, all, next, limit, emptyNext, baseUrl));
    }
    return new FakeResponse(
        whole.status(), Json.of("data", all.subList(offset, end), "meta", meta));
  }

  private static int offset(OperationRequest request, List<JsonElement> all) {
    String after = request.query(AFTER);
    if (after == null) {
      return Integer.parseInt(request.query().getOrDefault(OFFSET, "0"));
    }
    for (int i = 0; i < all.size(); i++) {
      if (Json.text(all.get(i), "id").equals(after)) {
        return i + 1;
      }
    }
    throw Refusal.badRequest("Invalid value in request: the entry of the pageKey is gone");
  }

  private static int limit(OperationRequest request) {
    JsonElement parameter = request.operation().queryParameter(LIMIT);
    String asked = request.query(LIMIT);
    if (asked == null) {
      long maximum = Json.number(parameter, "schema", "maximum");
      return maximum == 0 ? DEFAULT_SIZE : (int) Math.min(DEFAULT_SIZE, maximum);
    }
    int limit = Integer.parseInt(asked);
    if (limit < 1) {
      throw Refusal.badRequest(
          "Invalid value in request: pageLimit must be at least 1, but was " + limit);
    }
    return limit;
  }

  private String link(
      OperationRequest request,
      List<JsonElement> all,
      int offset,
      int limit,
      boolean empty,
      String baseUrl) {
    Map<String, String> query = new TreeMap<>(request.query());
    query.keySet().removeAll(List.of(EMPTY, AFTER, OFFSET));
    query.put(GENERATION, Integer.toString(generation.get()));
    query.put(LIMIT, Integer.toString(limit));
    if (settings.cursors && offset > 0) {
      query.put(AFTER, Json.text(all.get(offset - 1), "id"));
    } else {
      query.put(OFFSET, Integer.toString(offset));
    }
    if (empty) {
      query.put(EMPTY, "true");
    }
    String pairs =
        query.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String key =
        URLEncoder.encode(Base64.getEncoder().encodeToString(pairs.getBytes(UTF_8)), UTF_8);
    String path = "/" + String.join("/", request.path());
    if (settings.placeholders) {
      return "/<api-version>" + path + "/?" + KEY + "=" + key + ":";
    }
    return (settings.absoluteLinks ? baseUrl : "")
        + "/"
        + request.version()
        + path
        + "?"
        + KEY
        + "="
        + key;
  }
}
