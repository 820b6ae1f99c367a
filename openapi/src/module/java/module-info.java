/** The models of the Dixa API, their JSON, and the interfaces that the client calls it through. */
@SuppressWarnings({
  "module", // the client is compiled after this
  "requires-automatic",
  "requires-transitive-automatic" // Retrofit has no descriptor
})
module io.github.dixajava.generated {
  requires transitive com.google.gson;
  requires transitive okhttp3;
  requires transitive org.jspecify;
  requires transitive retrofit2;

  exports io.github.dixajava.api to
      io.github.dixajava;
  exports io.github.dixajava.json;
  exports io.github.dixajava.model;

  uses io.github.dixajava.json.AdapterProvider;

  provides io.github.dixajava.json.AdapterProvider with
      io.github.dixajava.model.ModelAdapters;
}
