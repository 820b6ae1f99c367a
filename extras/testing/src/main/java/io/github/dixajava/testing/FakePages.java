package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the fake cuts listings into pages: opaque keys in base64, relative links, and no more entries
 * than the description allows or {@value #USUAL} where it does not say. Each method makes the pages
 * from now on more awkward, until the fake is reset. Safe for use by several threads.
 */
public final class FakePages {
  /** How many entries a page has if the caller does not say and the description neither. */
  public static final int USUAL = 100;

  private static final String KEY = "pageKey";
  private static final String LIMIT = "pageLimit";
  private static final String OFFSET = "offset";
  private static final String EMPTY = "empty";

  private volatile int largest = Integer.MAX_VALUE;
  private volatile boolean emptyOnes;
  private volatile boolean repeatedKey;
  private volatile boolean absoluteLinks;
  private volatile boolean placeholders;

  FakePages() {}

  /** No page has more entries than this, at least one, so that few entries make several pages. */
  public FakePages ofAtMost(int entries) {
    if (entries < 1) {
      throw new IllegalArgumentException("entries is " + entries + ", but must be 1 or more");
    }
    largest = entries;
    return this;
  }

  /** After each page that has a next one comes an empty page that leads on to it. */
  public FakePages withEmptyOnes() {
    emptyOnes = true;
    return this;
  }

  /** The second page leads to itself. */
  public FakePages repeatingAKey() {
    repeatedKey = true;
    return this;
  }

  /** Links have scheme and host. */
  public FakePages withAbsoluteLinks() {
    absoluteLinks = true;
    return this;
  }

  /** Links look like those in Dixa's own example: a placeholder for the version, a colon behind. */
  public FakePages withPlaceholderLinks() {
    placeholders = true;
    return this;
  }

  void reset() {
    largest = Integer.MAX_VALUE;
    emptyOnes = false;
    repeatedKey = false;
    absoluteLinks = false;
    placeholders = false;
  }

  /** A request with what its key says of the query; the query itself has priority. */
  Exchange unfolded(Exchange request) {
    String key = request.query(KEY);
    if (key == null || !request.operation().isPaged()) {
      return request;
    }
    Map<String, String> query = new TreeMap<>(decoded(key));
    query.putAll(request.query());
    query.remove(KEY);
    return request.withQuery(query);
  }

  private static Map<String, String> decoded(String key) {
    try {
      String text = new String(Base64.getDecoder().decode(key), UTF_8);
      Map<String, String> query = new TreeMap<>();
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
      }
      Integer.parseInt(query.getOrDefault(OFFSET, ""));
      return query;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
      throw Refusal.badRequest("Invalid value in request: the pageKey is none of Dixa's");
    }
  }

  /** The page that was asked for, out of the whole listing. */
  FakeAnswer cut(Exchange request, FakeAnswer whole, String baseUrl) {
    JsonNode body = whole.body();
    if (!request.operation().isPaged() || body == null || !body.path("data").isArray()) {
      return whole;
    }
    ArrayNode all = (ArrayNode) body.get("data");
    int limit = Math.min(limit(request), largest);
    int offset = Integer.parseInt(request.query().getOrDefault(OFFSET, "0"));
    boolean empty = request.query().containsKey(EMPTY);
    int end = empty ? offset : Math.min(all.size(), offset + limit);
    List<JsonNode> entries = Json.elements(all).subList(Math.min(offset, end), end);
    ObjectNode page = Json.data(Json.array(entries));
    ObjectNode meta = page.putObject("meta");
    if (offset > 0 && !empty) {
      meta.put("previous", link(request, Math.max(0, offset - limit), limit, false, baseUrl));
    }
    if (end < all.size()) {
      int next = repeatedKey && offset > 0 ? offset : end;
      meta.put("next", link(request, next, limit, emptyOnes && !empty, baseUrl));
    }
    return new FakeAnswer(whole.status(), page);
  }

  private static int limit(Exchange request) {
    JsonNode schema = limitParameter(request).path("schema");
    int maximum = schema.path("maximum").asInt(Integer.MAX_VALUE);
    String asked = request.query(LIMIT);
    if (asked == null) {
      return Math.min(USUAL, maximum);
    }
    int limit = Integer.parseInt(asked);
    if (limit < 1) {
      throw Refusal.badRequest("Invalid value in request: pageLimit is " + limit);
    }
    return limit;
  }

  private static JsonNode limitParameter(Exchange request) {
    @Nullable JsonNode parameter = request.operation().queryParameter(LIMIT);
    return parameter == null ? Json.object() : parameter;
  }

  private String link(Exchange request, int offset, int limit, boolean empty, String baseUrl) {
    Map<String, String> query = new TreeMap<>(request.query());
    query.put(OFFSET, Integer.toString(offset));
    query.put(LIMIT, Integer.toString(limit));
    query.remove(EMPTY);
    if (empty) {
      query.put(EMPTY, "true");
    }
    String text =
        query.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String key = URLEncoder.encode(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)), UTF_8);
    String path = "/" + String.join("/", request.segments());
    if (placeholders) {
      return "/<api-version>" + path + "/?" + KEY + "=" + key + ":";
    }
    return (absoluteLinks ? baseUrl : "") + "/" + request.version() + path + "?" + KEY + "=" + key;
  }
}
