/** The Exports API of Dixa: conversations and messages of any period, streamed. */
module io.github.dixajava.exports {
  requires transitive io.github.dixajava;
  requires org.slf4j;

  exports io.github.dixajava.exports;
  exports io.github.dixajava.exports.model;

  provides io.github.dixajava.json.AdapterProvider with
      io.github.dixajava.exports.model.ModelAdapters;
}
