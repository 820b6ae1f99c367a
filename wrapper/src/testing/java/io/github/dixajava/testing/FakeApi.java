package io.github.dixajava.testing;

import java.util.Map;
import java.util.function.Function;

/** Answers requests that have found their operation: from the state, or from the examples. */
final class FakeApi {
  private final RequestCheck check;
  private final Examples examples;
  private final State state;
  private final Pages pages;
  private final Map<ApiOperation, Answer> answers;
  private final boolean examplesOnly;

  FakeApi(
      RequestCheck check,
      Examples examples,
      State state,
      Pages pages,
      Map<ApiOperation, Answer> answers,
      boolean examplesOnly) {
    this.check = check;
    this.examples = examples;
    this.state = state;
    this.pages = pages;
    this.answers = answers;
    this.examplesOnly = examplesOnly;
  }

  Answer answer(Exchange request, String baseUrl) {
    check.check(request);
    Answer told = answers.get(request.operation());
    if (told != null) {
      return told;
    }
    if (examplesOnly) {
      return examples.answer(request.operation());
    }
    Exchange unfolded = pages.unfolded(request);
    Function<Exchange, Answer> route = state.routes().of(request.operation());
    synchronized (state.world()) {
      Answer whole = route == null ? examples.answer(request) : route.apply(unfolded);
      return pages.cut(unfolded, whole, baseUrl);
    }
  }
}
