/** What every generated client shares: JSON, calls over HTTP, errors and options. */
@SuppressWarnings({
  "module", // the clients are compiled after this
  "requires-automatic",
  "requires-transitive-automatic" // Bucket4j, Okio and Retrofit have no descriptors
})
module io.github.dixajava.runtime {
  requires transitive com.google.gson;
  requires transitive io.github.bucket4j.core;
  requires transitive okhttp3;
  requires transitive org.jspecify;
  requires transitive retrofit2;
  requires okio;
  requires org.slf4j;

  exports io.github.dixajava.error;
  exports io.github.dixajava.http to
      io.github.dixajava,
      io.github.dixajava.exports,
      io.github.dixajava.generated;
  exports io.github.dixajava.json;
  exports io.github.dixajava.options;

  uses io.github.dixajava.json.AdapterProvider;
}
