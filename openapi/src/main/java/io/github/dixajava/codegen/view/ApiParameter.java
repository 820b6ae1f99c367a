package io.github.dixajava.codegen.view;

/**
 * A parameter of an operation.
 *
 * @param name its name in Java
 * @param doc its Javadoc
 * @param annotations Retrofit's and our own
 * @param type its type, with the annotation that it can be null
 * @param erasure its type as overloads tell it apart
 * @param optional whether it can be left out
 * @param absent what the overload without it hands on
 */
public record ApiParameter(
    String name,
    String doc,
    String annotations,
    String type,
    String erasure,
    boolean optional,
    String absent) {

  /** As it stands in the method's signature. */
  public String declaration() {
    return annotations + " " + type + " " + name;
  }
}
