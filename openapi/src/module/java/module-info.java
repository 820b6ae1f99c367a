/** The models of the Dixa API and the interfaces that the client calls it through. */
@SuppressWarnings("module") // the client is compiled after this
module io.github.dixajava.generated {
  requires transitive io.github.dixajava.runtime;

  exports io.github.dixajava.api to
      io.github.dixajava;
  exports io.github.dixajava.model;

  provides io.github.dixajava.json.AdapterProvider with
      io.github.dixajava.model.ModelAdapters;
}
