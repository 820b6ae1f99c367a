package io.github.dixajava;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts requests as Dixa does: a bucket that gets 10 tokens in a second. A request that finds it
 * empty is answered with 429. It holds two tokens more than Dixa's 4, so that a build machine whose
 * threads stall for a moment does not look like a client that sends too much.
 */
final class CountingServer implements AutoCloseable {
  private static final double BURST = 4 + 2;
  private static final double PER_NANO = 10 / 1e9;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Long> arrivals = new ArrayList<>();
  private double tokens = BURST;
  private int refusals;

  CountingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean granted = count(System.nanoTime());
    String body = granted ? "{}" : "{\"message\":\"Too Many Requests\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(granted ? 200 : 429, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private boolean count(long now) {
    lock.lock();
    try {
      if (!arrivals.isEmpty()) {
        long last = arrivals.get(arrivals.size() - 1);
        tokens = Math.min(BURST, tokens + (now - last) * PER_NANO);
      }
      arrivals.add(now);
      if (tokens < 1) {
        refusals++;
        return false;
      }
      tokens--;
      return true;
    } finally {
      lock.unlock();
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int requests() {
    lock.lock();
    try {
      return arrivals.size();
    } finally {
      lock.unlock();
    }
  }

  int refusals() {
    lock.lock();
    try {
      return refusals;
    } finally {
      lock.unlock();
    }
  }

  /** Requests per second after a beginning that lives on the burst. */
  double rateAfter(int beginning) {
    lock.lock();
    try {
      int last = arrivals.size() - 1;
      long span = arrivals.get(last) - arrivals.get(beginning);
      return (last - beginning) / (span / 1e9);
    } finally {
      lock.unlock();
    }
  }

  /** From the first to the last request. */
  Duration span() {
    lock.lock();
    try {
      return Duration.ofNanos(arrivals.get(arrivals.size() - 1) - arrivals.get(0));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
