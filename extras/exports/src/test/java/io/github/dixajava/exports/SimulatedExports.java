package io.github.dixajava.exports;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The Exports API on the loopback interface: rows that move and appear late, any edge behaviour and
 * order, responses that break off. Its clock stands still until a test moves it.
 */
final class SimulatedExports implements AutoCloseable {
  /** A version of a row, and when the server begins to show it. */
  private record Version(long updated, long visible) {}

  /** A conversation or a message. */
  private static final class Row {
    final long created;
    final List<Version> versions = new ArrayList<>();

    Row(long created) {
      this.created = created;
    }
  }

  /**
   * What happens to a response.
   *
   * @param length after how many bytes it breaks off; -1 if it does not
   * @param body what it has in place of the rows; null for the rows
   */
  record Fault(int status, int length, Map<String, String> headers, @Nullable String body) {
    static final Fault NONE = new Fault(200, -1, Map.of(), null);

    static Fault cutAfter(int bytes) {
      return new Fault(200, bytes, Map.of(), null);
    }

    static Fault status(int status) {
      return new Fault(status, -1, Map.of(), null);
    }

    static Fault body(String body) {
      return new Fault(200, -1, Map.of(), body);
    }
  }

  /** A request as it came. */
  record Request(String path, Map<String, String> query, String rawQuery, String authorization) {
    long after() {
      return bound("_after");
    }

    long before() {
      return bound("_before");
    }

    private long bound(String end) {
      return query.entrySet().stream()
          .filter(parameter -> parameter.getKey().endsWith(end))
          .mapToLong(parameter -> Long.parseLong(parameter.getValue()))
          .findFirst()
          .orElseThrow();
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Long, Row> rows = new TreeMap<>();
  private final Random random = new Random(7);

  final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Done when a client has closed a connection before the end of a response. */
  final CompletableFuture<@Nullable Void> brokenPipe = new CompletableFuture<>();

  volatile Instant now = Instant.parse("2026-06-01T00:00:00Z");
  volatile boolean afterInclusive = true;
  volatile boolean beforeInclusive = true;
  volatile boolean shuffled;
  volatile boolean gzip;
  volatile Function<Request, Fault> faults = request -> Fault.NONE;
  volatile Function<Long, String> json = id -> "";

  SimulatedExports() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  DixaExportsBuilder builder() {
    return DixaExports.builder()
        .apiToken("simulated-token")
        .baseUrl(baseUrl())
        .rateLimit(RateLimit.off())
        .clock(clock())
        .options(
            RequestOptions.builder()
                .retryPolicy(
                    RetryPolicy.maxRetries(2).backoff(Duration.ofMillis(1), Duration.ofMillis(2)))
                .build());
  }

  DixaExports client() {
    return builder().build();
  }

  /** Adds a row that never changes. */
  synchronized void add(long id, Instant created) {
    add(id, created, Duration.ZERO);
  }

  /** Adds a row that appears late. */
  synchronized void add(long id, Instant created, Duration late) {
    rows.put(id, new Row(created.toEpochMilli()));
    change(id, created, late);
  }

  /** Changes a row, which appears late. */
  synchronized void change(long id, Instant updated, Duration late) {
    Row row = requireNonNull(rows.get(id));
    long visible = updated.plus(late).toEpochMilli();
    if (!row.versions.isEmpty()) {
      Version last = row.versions.get(row.versions.size() - 1);
      visible = Math.max(visible, last.visible());
    }
    row.versions.add(new Version(updated.toEpochMilli(), visible));
  }

  synchronized List<Long> ids() {
    return List.copyOf(rows.keySet());
  }

  /** The time of the last change of each row that shows, by id. */
  synchronized Map<Long, Long> present() {
    Map<Long, Long> present = new TreeMap<>();
    rows.forEach(
        (id, row) -> {
          long updated = shown(row);
          if (updated != Long.MIN_VALUE) {
            present.put(id, updated);
          }
        });
    return present;
  }

  private long shown(Row row) {
    long updated = Long.MIN_VALUE;
    for (Version version : row.versions) {
      if (version.visible() <= now.toEpochMilli()) {
        updated = version.updated();
      }
    }
    return updated;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestURI().getPath(),
            query(exchange.getRequestURI().getRawQuery()),
            exchange.getRequestURI().getRawQuery(),
            exchange.getRequestHeaders().getFirst("Authorization"));
    requests.add(request);
    Fault fault = faults.apply(request);
    fault.headers().forEach(exchange.getResponseHeaders()::set);
    if (fault.status() != 200) {
      exchange.sendResponseHeaders(fault.status(), -1);
      exchange.close();
      return;
    }
    boolean zipped =
        gzip && "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    String other = fault.body();
    byte[] body = other == null ? body(request) : other.getBytes(StandardCharsets.UTF_8);
    if (zipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = zipped(body);
    }
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    int length = fault.length() < 0 ? body.length : Math.min(fault.length(), body.length);
    try {
      out.write(body, 0, length);
      out.flush();
    } catch (IOException closed) {
      brokenPipe.complete(null);
      throw closed;
    }
    if (fault.length() >= 0) {
      throw new IOException("the response is truncated on purpose");
    }
    exchange.close();
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body);
    }
    return zipped.toByteArray();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String parameter : raw.split("&")) {
      int equals = parameter.indexOf('=');
      query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return query;
  }

  byte[] body(Request request) {
    StringBuilder body = new StringBuilder("[");
    for (String row : select(request)) {
      body.append(body.length() == 1 ? "" : ",").append(row);
    }
    return body.append("]").toString().getBytes(StandardCharsets.UTF_8);
  }

  private synchronized List<String> select(Request request) {
    List<Long> selected = new ArrayList<>();
    String ids = request.query().get("csids");
    rows.forEach(
        (id, row) -> {
          long updated = shown(row);
          boolean matches =
              ids == null
                  ? isBetween(
                      request, request.query().containsKey("updated_after") ? updated : row.created)
                  : List.of(ids.split("%2C|,")).contains(Long.toString(id));
          if (updated != Long.MIN_VALUE && matches) {
            selected.add(id);
          }
        });
    if (shuffled) {
      Collections.shuffle(selected, random);
    }
    boolean messages = request.path().endsWith("message_export");
    return selected.stream().map(id -> row(id, messages)).toList();
  }

  private boolean isBetween(Request request, long time) {
    long after = request.after();
    long before = request.before();
    return (afterInclusive ? time >= after : time > after)
        && (beforeInclusive ? time <= before : time < before);
  }

  private String row(long id, boolean message) {
    String special = json.apply(id);
    if (!special.isEmpty()) {
      return special;
    }
    Row row = requireNonNull(rows.get(id));
    JsonObject object = new JsonObject();
    if (message) {
      object.addProperty("id", "message-" + id);
      object.addProperty("csid", id);
    } else {
      object.addProperty("id", id);
      object.addProperty("updated_at", shown(row));
    }
    object.addProperty("created_at", row.created);
    object.addProperty("initial_channel", "email");
    return object.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
