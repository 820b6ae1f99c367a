package io.github.dixajava.testing;

import java.util.Map;
import java.util.function.Function;

/** Answers requests that have found their operation: from the state, or from the examples. */
final class FakeApi {
  private final RequestCheck check;
  private final Examples examples;
  private final State state;
  private final FakePages pages;
  private final Map<ApiOperation, FakeAnswer> answers;
  private final boolean examplesOnly;

  FakeApi(
      RequestCheck check,
      Examples examples,
      State state,
      FakePages pages,
      Map<ApiOperation, FakeAnswer> answers,
      boolean examplesOnly) {
    this.check = check;
    this.examples = examples;
    this.state = state;
    this.pages = pages;
    this.answers = answers;
    this.examplesOnly = examplesOnly;
  }

  FakeAnswer answer(Exchange request, String baseUrl) {
    check.check(request);
    FakeAnswer told = answers.get(request.operation());
    if (told != null) {
      return told;
    }
    if (examplesOnly) {
      return examples.answer(request.operation());
    }
    Exchange unfolded = pages.unfolded(request);
    Function<Exchange, FakeAnswer> route = state.routes().of(request.operation());
    synchronized (state.world()) {
      FakeAnswer whole = route == null ? examples.answer(request) : route.apply(unfolded);
      return pages.cut(unfolded, whole, baseUrl);
    }
  }
}
