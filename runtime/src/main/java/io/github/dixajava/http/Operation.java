package io.github.dixajava.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation of the description: what Retrofit's own annotations do not say of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** The name, the same as the method's. */
  String value();

  /** Whether the JSON of the answer has the declared result in its property {@code data}. */
  boolean enveloped() default false;

  /** Whether it changes nothing although its HTTP method says that it might. */
  boolean readsOnly() default false;
}
