package io.github.dixajava.http;

import io.github.dixajava.error.CallDetails;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** One client's view of what all clients of a token share: it has options of its own. */
public final class Session implements Calls {

  /** What clients with other options share. */
  private record Shared(
      Engine engine,
      HttpUrl baseUrl,
      String version,
      Retrofit retrofit,
      Map<Class<?>, Object> apis) {}

  private final Shared shared;
  private final RequestOptions options;
  private final CallOptions callOptions;
  private final @Nullable Consumer<AnswerHead> observer;

  private Session(Shared shared, RequestOptions options, @Nullable Consumer<AnswerHead> observer) {
    this.shared = shared;
    this.options = options;
    this.callOptions = CallOptions.of(options);
    this.observer = observer;
  }

  /**
   * A session.
   *
   * @param baseUrl ends with a slash
   * @param version first segment of every path
   * @param options nothing missing but connect, read and write time-outs
   */
  public Session(
      Engine engine,
      okhttp3.Call.Factory http,
      HttpUrl baseUrl,
      String version,
      long maxAnswerBytes,
      RequestOptions options) {
    this(
        new Shared(
            engine,
            baseUrl,
            version,
            new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(new DixaCallFactory(http, baseUrl, version))
                .addConverterFactory(new Converters(maxAnswerBytes))
                .build(),
            new ConcurrentHashMap<>()),
        options,
        null);
  }

  /** The same with other options, where they are set. */
  public Session with(RequestOptions differing) {
    return new Session(shared, differing.over(options), observer);
  }

  /** The same that tells of the head of each answer to a call that succeeds. */
  public Session observing(Consumer<AnswerHead> observer) {
    return new Session(shared, options, observer);
  }

  @Override
  public <A> A api(Class<A> retrofitInterface) {
    Object api = shared.apis.get(retrofitInterface);
    if (api == null) {
      api = shared.retrofit.create(retrofitInterface);
      shared.apis.put(retrofitInterface, api);
    }
    return retrofitInterface.cast(api);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    return shared.engine.start(call, operation(call), callOptions, observer);
  }

  @Override
  public <T extends @Nullable Object> T execute(Call<T> call) {
    return shared.engine.execute(call, operation(call), callOptions, observer);
  }

  private OperationInfo operation(Call<?> call) {
    return OperationInfo.of(call.request()).at(shared.version);
  }

  @Override
  public CallDetails details(Call<?> call) {
    return operation(call).details(0);
  }

  @Override
  public HttpUrl baseUrl() {
    return shared.baseUrl;
  }

  @Override
  public Clock clock() {
    return shared.engine.time().clock();
  }

  @Override
  public Sleeper sleeper() {
    return shared.engine.time().sleeper();
  }

  @Override
  public CompletableFuture<@Nullable Void> pause(Duration pause) {
    return shared.engine.after(pause);
  }

  @Override
  public String toString() {
    return "DixaClient[" + shared.baseUrl + "]";
  }
}
