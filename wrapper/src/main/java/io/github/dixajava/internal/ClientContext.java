package io.github.dixajava.internal;

import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.Sleeper;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.HttpUrl;

/** What hand-written operations need of their client. */
public interface ClientContext {

  /** Where the client sends to; ends with a slash, without the version. */
  HttpUrl baseUrl();

  /** The client's clock. */
  Clock clock();

  /** How a thread of the caller sleeps. */
  Sleeper sleeper();

  /** Waits without a thread. */
  ScheduledExecutorService scheduler();

  /** The asynchronous operations of a generated interface, checked like those of the facade. */
  <T> T async(Class<T> generatedAsyncApi);

  /** The operations of a generated interface, checked like those of the facade. */
  <T> T sync(Class<T> generatedApi);

  /** Options of the client, nothing missing. */
  RequestOptions options();
}
