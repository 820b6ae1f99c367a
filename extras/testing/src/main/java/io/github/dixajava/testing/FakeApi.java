package io.github.dixajava.testing;

import org.jspecify.annotations.Nullable;

/** An API that the fake serves: all requests whose path begins with its prefix. */
interface FakeApi {
  /** Method and path template of the operation that a request is for; null if there is none. */
  @Nullable String operationOf(FakeRequest request);

  /**
   * The operation that a test names.
   *
   * @param operation method and path; what stands for a parameter does not matter
   * @throws IllegalArgumentException if there is none
   */
  String operationNamed(String operation);

  /**
   * Executes a request.
   *
   * @throws Refusal if Dixa would refuse it
   */
  FakeResponse respond(FakeRequest request);

  /** Counts the requests to this API, and knows its limits. */
  RateMeter meter();

  /** Forgets what tests have told it, but not the shared state. */
  void reset();
}
