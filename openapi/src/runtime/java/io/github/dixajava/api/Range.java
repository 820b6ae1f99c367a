package io.github.dixajava.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values that a number may have, ends included. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Range {
  /** The smallest value allowed. */
  long min() default Long.MIN_VALUE;

  /** The largest value allowed. */
  long max() default Long.MAX_VALUE;
}
