package io.github.dixajava;

import com.google.gson.Gson;
import io.github.dixajava.internal.Engine;
import io.github.dixajava.internal.Session;
import io.github.dixajava.options.RequestOptions;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * What a client and those derived from it share.
 *
 * @param owned ended with the client, in this order
 */
record ClientCore(
    Engine engine,
    OkHttpClient http,
    Gson gson,
    HttpUrl baseUrl,
    String version,
    List<Runnable> owned) {

  Session session(RequestOptions options) {
    return new Session(engine, http, gson, baseUrl, version, options);
  }

  void close() {
    engine.close();
    owned.forEach(Runnable::run);
  }
}
