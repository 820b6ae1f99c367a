package io.github.dixajava.http;

import io.github.dixajava.http.AnswerConverter.UnreadableBody;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
  private final long startedAt;
  private final boolean contentless;
  private final AttemptState state;

  /**
   * @param startedAt on the ticker
   * @param contentless whether an answer without content is what is expected
   */
  Attempt(Call<R> call, int number, long startedAt, boolean contentless) {
    this.call = call;
    this.number = number;
    this.startedAt = startedAt;
    this.contentless = contentless;
    this.state = Objects.requireNonNull(call.request().tag(AttemptState.class));
  }

  int number() {
    return number;
  }

  long startedAt() {
    return startedAt;
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
    Names.isCarriedOutHere(call);
    try {
      return content(call.execute());
    } finally {
      Names.isCarriedOutHere(null);
    }
  }

  /** Sends and reads on another thread, which gives answer or failure to the run. */
  void start(CallRun<R> run) {
    call.enqueue(
        new Callback<R>() {
          @Override
          public void onResponse(Call<R> call, Response<R> answer) {
            R content;
            try {
              content = content(answer);
            } catch (IOException | UnreadableBody e) {
              run.finish(Attempt.this, null, e);
              return;
            }
            run.finish(Attempt.this, content, null);
          }

          @Override
          public void onFailure(Call<R> call, Throwable failure) {
            run.finish(Attempt.this, null, failure);
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
