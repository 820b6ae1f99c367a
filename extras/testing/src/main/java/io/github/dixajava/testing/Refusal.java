package io.github.dixajava.testing;

import java.util.List;

/** A request that Dixa would refuse. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> reasons;

  private Refusal(int status, String message, List<String> reasons) {
    super(message, null, false, false);
    this.status = status;
    this.reasons = reasons;
  }

  static Refusal badRequest(String reason) {
    return new Refusal(400, reason, List.of(reason));
  }

  static Refusal badRequest(String message, List<String> reasons) {
    return new Refusal(400, message + ": " + String.join("; ", reasons), reasons);
  }

  static Refusal unauthorized(String reason) {
    return new Refusal(401, "Unauthorized", List.of(reason));
  }

  static Refusal notFound(String reason) {
    return new Refusal(404, reason, List.of(reason));
  }

  static Refusal conflict(String reason) {
    return new Refusal(409, reason, List.of(reason));
  }

  static Refusal tooManyRequests(String message, String reason) {
    return new Refusal(429, message, List.of(reason));
  }

  List<String> reasons() {
    return reasons;
  }

  FakeResponse response() {
    return FakeResponse.message(status, String.valueOf(getMessage()));
  }
}
