package io.github.dixajava.internal;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** One request and its answer. */
final class Attempt<R> implements Callback<R> {

  /** The answer has an error status; its body's beginning is in the answer. */
  static final class ErrorStatus extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Response<?> answer;

    ErrorStatus(Response<?> answer) {
      super("status " + answer.code(), null, false, false);
      this.answer = answer;
    }
  }

  private final Call<R> call;
  private final int number;
  private final boolean contentless;
  private final AttemptState state;
  private final CompletableFuture<@Nullable R> result = new CompletableFuture<>();

  /**
   * @param contentless whether an answer without content is what is expected
   */
  Attempt(Call<R> call, int number, long timeoutNanos, boolean contentless) {
    this.call = call;
    this.contentless = contentless;
    this.number = number;
    this.state = Objects.requireNonNull(call.request().tag(AttemptState.class));
    call.timeout().timeout(timeoutNanos, TimeUnit.NANOSECONDS);
  }

  CompletableFuture<@Nullable R> start() {
    call.enqueue(this);
    return result;
  }

  int number() {
    return number;
  }

  AttemptState state() {
    return state;
  }

  void cancel() {
    call.cancel();
  }

  @Override
  public void onResponse(Call<R> call, Response<R> answer) {
    if (!answer.isSuccessful()) {
      result.completeExceptionally(new ErrorStatus(answer));
    } else if (answer.body() == null && !contentless) {
      String what = "it has no content where some is declared.";
      result.completeExceptionally(new UnreadableBody(what, "", "", false, null));
    } else {
      result.complete(answer.body());
    }
  }

  @Override
  public void onFailure(Call<R> call, Throwable failure) {
    result.completeExceptionally(failure);
  }
}
