package io.github.dixajava.internal;

import io.github.dixajava.internal.AnswerConverter.UnreadableBody;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** One request and its answer. */
final class Attempt<R extends @Nullable Object> {

  /** The answer has an error status, which is in the state of the attempt. */
  static final class ErrorStatus extends IOException {
    private static final long serialVersionUID = 1L;

    ErrorStatus(int code) {
      super("status " + code);
    }
  }

  private final Call<R> call;
  private final int number;
  private final boolean contentless;
  private final AttemptState state;

  /**
   * @param contentless whether an answer without content is what is expected
   */
  Attempt(Call<R> call, int number, boolean contentless) {
    this.call = call;
    this.number = number;
    this.contentless = contentless;
    this.state = Objects.requireNonNull(call.request().tag(AttemptState.class));
  }

  int number() {
    return number;
  }

  AttemptState state() {
    return state;
  }

  void bound(long nanos) {
    call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
  }

  void cancel() {
    call.cancel();
  }

  /** Sends and reads on the caller's thread. */
  R execute() throws IOException {
    return content(call.execute());
  }

  /** Sends and reads on another thread, which gives answer or failure to {@code end}. */
  void start(BiConsumer<@Nullable R, @Nullable Throwable> end) {
    call.enqueue(
        new Callback<R>() {
          @Override
          public void onResponse(Call<R> call, Response<R> answer) {
            R content;
            try {
              content = content(answer);
            } catch (IOException | UnreadableBody e) {
              end.accept(null, e);
              return;
            }
            end.accept(content, null);
          }

          @Override
          public void onFailure(Call<R> call, Throwable failure) {
            end.accept(null, failure);
          }
        });
  }

  @SuppressWarnings("NullAway") // An answer without content is null where R allows it.
  private R content(Response<R> answer) throws IOException {
    if (!answer.isSuccessful()) {
      throw new ErrorStatus(answer.code());
    }
    R body = answer.body();
    if (body == null && !contentless) {
      throw new UnreadableBody(
          "it has no content where some is declared.", "", new byte[0], false, null);
    }
    return body;
  }
}
