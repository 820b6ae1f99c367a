package io.github.dixajava;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.options.RateLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An activity log of evenly spread entries over HTTP: opaque keys, relative links, an answer time,
 * and Dixa's rate limit, 10 a second with a burst of 4, by which it refuses.
 */
final class LogServer implements AutoCloseable {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofSeconds(43);

  final List<Map<String, String>> queries = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8);
  private final int entries;
  private final int pageSize;
  private final Duration latency;
  private boolean countsStart = true;
  private boolean limited;
  private double tokens = 4;
  private long last;
  private int refused;

  LogServer(int entries, int pageSize, Duration latency) throws IOException {
    this.entries = entries;
    this.pageSize = pageSize;
    this.latency = latency;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/beta/conversations/activitylog", this::accept);
    server.start();
  }

  LogServer exclusive() {
    countsStart = false;
    return this;
  }

  LogServer limited() {
    limited = true;
    return this;
  }

  DixaClient client(RateLimit limit) {
    return DixaClient.builder().apiToken("secret-token").baseUrl(url()).rateLimit(limit).build();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  static Instant end(int entries) {
    return START.plus(STEP.multipliedBy(entries));
  }

  int requests() {
    return queries.size();
  }

  synchronized int refused() {
    return refused;
  }

  private synchronized boolean refuses() {
    long now = System.nanoTime();
    tokens = last == 0 ? 4 : Math.min(4, tokens + (now - last) / 1e8);
    last = now;
    if (!limited || tokens >= 1) {
      tokens--;
      return false;
    }
    refused++;
    return true;
  }

  private void accept(HttpExchange exchange) {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    queries.add(query);
    boolean refused = refuses();
    var unused =
        threads.schedule(
            () -> answer(exchange, refused ? 429 : 200, refused ? "{}" : page(query)),
            latency.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private static void answer(HttpExchange exchange, int status, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return query;
  }

  private String page(Map<String, String> query) {
    int from = index(query.get("fromDatetime"), 0);
    if (!countsStart && isEntry(query.get("fromDatetime"))) {
      from++;
    }
    int to = index(query.get("toDatetime"), entries);
    if (isEntry(query.get("toDatetime"))) {
      to++;
    }
    to = Math.min(to, entries);
    String limit = query.get("pageLimit");
    int size = limit == null ? pageSize : Math.min(pageSize, Integer.parseInt(limit));
    String key = query.get("pageKey");
    int first =
        key == null
            ? from
            : Integer.parseInt(new String(Base64.getDecoder().decode(key), UTF_8).substring(5));
    int end = Math.min(to, first + size);
    StringBuilder json = new StringBuilder("{\"data\":[");
    for (int i = first; i < end; i++) {
      json.append(i > first ? "," : "").append(entry(i));
    }
    return json.append("],\"meta\":").append(end < to ? links(end) : "null").append('}').toString();
  }

  private static String links(int end) {
    String key = Base64.getEncoder().encodeToString(("next=" + end).getBytes(UTF_8));
    return "{\"next\":\"/<api-version>/conversations/activitylog/?pageKey="
        + key.replace("=", "%3D")
        + ":\"}";
  }

  /** The first entry not before the given time. */
  private int index(@Nullable String time, int otherwise) {
    if (time == null) {
      return otherwise;
    }
    long millis = Duration.between(START, Instant.parse(time)).toMillis();
    long step = STEP.toMillis();
    return (int) Math.max(0, Math.min(entries, -Math.floorDiv(-millis, step)));
  }

  private static boolean isEntry(@Nullable String time) {
    if (time == null) {
      return false;
    }
    long millis = Duration.between(START, Instant.parse(time)).toMillis();
    return millis >= 0 && millis % STEP.toMillis() == 0;
  }

  static UUID id(int entry) {
    return new UUID(7, entry);
  }

  private static String entry(int i) {
    return """
    {"id":"%s","conversationId":%d,"activityTimestamp":"%s[GMT]",\
    "activityType":"ConversationCreatedActivityType","_type":"ConversationCreated",\
    "author":{"id":"%s","name":"Ann"}}\
    """
        .formatted(id(i), i, START.plus(STEP.multipliedBy(i)), id(i));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
