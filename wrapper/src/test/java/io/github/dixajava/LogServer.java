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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An activity log of evenly spread entries over HTTP: opaque keys, relative links, an answer time,
 * and Dixa's rate limit, 10 a second with a burst of 4, by which it refuses.
 */
final class LogServer implements AutoCloseable {

  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofSeconds(43);

  final List<Map<String, String>> queries = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8);
  private final int entries;
  private final int pageSize;
  private final Duration latency;
  private boolean limited;
  private boolean exclusive;
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
    exclusive = true;
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
    String from = query.get("fromDatetime");
    String to = query.get("toDatetime");
    String key = query.get("pageKey");
    String limit = query.get("pageLimit");
    int first = from == null ? 0 : entriesBefore(Instant.parse(from), exclusive);
    int end = to == null ? entries : entriesBefore(Instant.parse(to), !exclusive);
    int offset =
        first
            + (key == null
                ? 0
                : Integer.parseInt(
                    new String(Base64.getDecoder().decode(key), UTF_8).substring(5)));
    int next =
        Math.min(
            end, offset + Math.min(pageSize, limit == null ? pageSize : Integer.parseInt(limit)));
    return IntStream.range(offset, next)
        .mapToObj(LogServer::entry)
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":[",
                "],\"meta\":" + (next >= end ? "null" : link(next - first)) + "}"));
  }

  /** The number of entries before an instant, or up to it. */
  private int entriesBefore(Instant instant, boolean upTo) {
    long millis = Duration.between(START, instant).toMillis() + (upTo ? 1 : 0);
    long before = Math.floorDiv(millis + STEP.toMillis() - 1, STEP.toMillis());
    return (int) Math.max(0, Math.min(entries, before));
  }

  /** The offset, made opaque. */
  private static String link(int next) {
    String offset = "next=" + next;
    String key = Base64.getEncoder().encodeToString(offset.getBytes(UTF_8));
    return "{\"next\":\"/<api-version>/conversations/activitylog/?pageKey="
        + key.replace("=", "%3D")
        + ":\"}";
  }

  static UUID id(int entry) {
    return new UUID(7, entry);
  }

  private static String entry(int number) {
    UUID id = id(number);
    return """
    {"id":"%s","conversationId":%d,"activityTimestamp":"%s[GMT]",\
    "activityType":"ConversationCreatedActivityType","_type":"ConversationCreated",\
    "author":{"id":"%s","name":"Ann"}}\
    """
        .formatted(id, number, START.plus(STEP.multipliedBy(number)), id);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
