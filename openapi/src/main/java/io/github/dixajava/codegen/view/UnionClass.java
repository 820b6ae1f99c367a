package io.github.dixajava.codegen.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface.
 *
 * @param name its name
 * @param doc its Javadoc
 * @param parents the interfaces that it extends, as text; null if there are none
 * @param permits the cases, as text
 * @param models the cases that are nested model classes
 * @param values the cases that are plain values
 * @param cases all cases that are model classes
 * @param common the properties that all cases have
 * @param tagged whether {@code _type} tells the cases apart
 * @param untagged whether their properties do
 * @param byJsonType whether their JSON types do
 * @param hints what suggests a case where the tag says nothing; null if nothing does
 * @param bulk what a success of a bulk call gives; null if this is no outcome of one
 */
public record UnionClass(
    String name,
    String doc,
    @Nullable String parents,
    String permits,
    List<ModelClass> models,
    List<Value> values,
    List<Case> cases,
    List<Property> common,
    boolean tagged,
    boolean untagged,
    boolean byJsonType,
    @Nullable List<Hint> hints,
    @Nullable String bulk) {

  /**
   * A case that is a model class.
   *
   * @param type the class
   * @param adapter the expression for what reads and writes it
   * @param tag its tag
   * @param property the property that only this case has
   */
  public record Case(String type, String adapter, String tag, String property) {}

  /**
   * A case that is one plain value.
   *
   * @param caseName the record
   * @param doc its Javadoc
   * @param type the value's type
   * @param adapter the expression for what reads and writes it
   * @param test the condition on the JSON
   * @param factory whether the interface has a method {@code of} for it
   */
  public record Value(
      String caseName, String doc, String type, String adapter, String test, boolean factory) {}

  /**
   * A hint with the tag that it suggests.
   *
   * @param word what the surroundings say
   * @param tag the tag
   */
  public record Hint(String word, String tag) {}
}
