package io.github.dixajava.codegen.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name its name in Java
 * @param doc what the description says of it; null if nothing
 * @param title its Javadoc where it stands alone
 * @param annotations Retrofit's
 * @param declared its type for Retrofit, with the annotation that it can be null
 * @param type its type where it is given
 * @param nullable its type where it may be missing
 * @param erasure its type as overloads tell it apart
 * @param optional whether it can be left out
 * @param absent what the overload without it hands on
 * @param list whether it is a list
 * @param check what it is checked for; null if its type says all
 */
public record ApiParameter(
    String name,
    @Nullable String doc,
    String title,
    String annotations,
    String declared,
    String type,
    String nullable,
    String erasure,
    boolean optional,
    String absent,
    boolean list,
    @Nullable Check check) {

  /** As it stands in the signature of the method for Retrofit. */
  public String forRetrofit() {
    return annotations + " " + declared + " " + name;
  }

  /** As it stands in the signature of a method of a group. */
  public String forCaller() {
    return type + " " + name;
  }

  /** Its name as it stands inside another. */
  public String capitalized() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
