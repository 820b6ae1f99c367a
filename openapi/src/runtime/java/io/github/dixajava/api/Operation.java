package io.github.dixajava.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of the description: its name, and the form of its answer. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** The name, the same as the method's. */
  String value();

  /**
   * The class that the answer's JSON is read as, an {@link io.github.dixajava.json.Envelope} whose
   * content the method returns; {@code void} if the JSON is read as what the method returns.
   */
  Class<?> envelope() default void.class;
}
