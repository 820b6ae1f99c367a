/** Metrics of the calls of dixa-java, for Micrometer. */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic" // Micrometer has no descriptor
})
module io.github.dixajava.micrometer {
  requires transitive io.github.dixajava;
  requires transitive micrometer.core;

  exports io.github.dixajava.micrometer;
}
