package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A way in which a call goes wrong. Immutable. */
public final class Fault {
  private static final int DRIPS = 10;

  /** Stands for the status of the right response. */
  private static final int UNCHANGED = -1;

  /** Turns the right response into what is sent. */
  private interface Spoiling {
    WireResponse apply(FakeResponse right);
  }

  private final int status;
  private final boolean isExecuted;
  private final Spoiling spoiling;

  private Fault(int status, boolean isExecuted, Spoiling spoiling) {
    this.status = status;
    this.isExecuted = isExecuted;
    this.spoiling = spoiling;
  }

  /**
   * An error with a message in Dixa's form; the request is not executed.
   *
   * @param status from 400 to 599
   */
  public static Fault status(int status) {
    return status(status, "The fake responds with " + status + " as it was told to");
  }

  /** Like {@link #status(int)}, with this message. */
  public static Fault status(int status, String message) {
    return error(
        status, Map.of("Content-Type", "application/json"), Json.of("message", message).toString());
  }

  /** 429 as Dixa's gateway sends it, without {@code Retry-After}. */
  public static Fault tooManyRequests() {
    return status(429, "Too Many Requests");
  }

  /** 429 with {@code Retry-After}, in whole seconds, rounded up. */
  public static Fault tooManyRequests(Duration retryAfter) {
    String seconds = Long.toString((retryAfter.toMillis() + 999) / 1_000);
    return error(
        429,
        Map.of("Content-Type", "application/json", "Retry-After", seconds),
        Json.of("message", "Too Many Requests").toString());
  }

  /**
   * An error with a page for people, as gateways send it for a service that is down.
   *
   * @param status from 400 to 599
   */
  public static Fault html(int status) {
    return error(
        status,
        Map.of("Content-Type", "text/html"),
        "<html><head><title>" + status + "</title></head><body>Sorry.</body></html>");
  }

  private static Fault error(int status, Map<String, String> headers, String body) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be between 400 and 599, but was " + status);
    }
    return new Fault(
        status, false, right -> WireResponse.of(status, headers, body.getBytes(UTF_8)));
  }

  /** The connection is reset; the request is not executed. */
  public static Fault reset() {
    return new Fault(0, false, right -> WireResponse.RESET);
  }

  /** The request is executed, but the connection is reset instead of a response. */
  public static Fault answerLost() {
    return new Fault(0, true, right -> WireResponse.RESET);
  }

  /** The connection is closed without a response; the request is not executed. */
  public static Fault emptyResponse() {
    return new Fault(0, false, right -> socket -> false);
  }

  /** Something that is not HTTP is sent, and the connection closed; the request is not executed. */
  public static Fault garbage() {
    return new Fault(
        0,
        false,
        right ->
            socket -> {
              socket.getOutputStream().write("lk3^s>q-v&%x\r\n}d]7\r\n\r\n".getBytes(ISO_8859_1));
              return false;
            });
  }

  /** The request is executed, but the body of the response is truncated in the middle. */
  public static Fault truncated() {
    return new Fault(
        0,
        true,
        right ->
            socket -> {
              byte[] body = right.body().getBytes(UTF_8);
              OutputStream out = socket.getOutputStream();
              out.write(WireResponse.head(right.status(), WireResponse.JSON, body.length + 2));
              out.write(Arrays.copyOf(body, body.length / 2));
              return false;
            });
  }

  /**
   * The request is executed, but the body of the response comes in {@value #DRIPS} pieces.
   *
   * @param duration how long the body takes
   */
  public static Fault dripped(Duration duration) {
    return new Fault(
        UNCHANGED,
        true,
        right ->
            socket -> {
              byte[] body = right.body().getBytes(UTF_8);
              OutputStream out = socket.getOutputStream();
              out.write(WireResponse.head(right.status(), WireResponse.JSON, body.length));
              for (int i = 0; i < DRIPS; i++) {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos() / DRIPS);
                int from = body.length * i / DRIPS;
                out.write(body, from, body.length * (i + 1) / DRIPS - from);
              }
              return true;
            });
  }

  /** Whether the request is executed as if nothing was wrong. */
  boolean isExecuted() {
    return isExecuted;
  }

  /** The status that is sent in place of the right response, 0 if no response comes whole. */
  int status(FakeResponse right) {
    return status == UNCHANGED ? right.status() : status;
  }

  WireResponse apply(FakeResponse right) {
    return spoiling.apply(right);
  }
}
