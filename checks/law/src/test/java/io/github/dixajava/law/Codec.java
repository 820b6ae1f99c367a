package io.github.dixajava.law;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Another way to read and write models, found as a service: the law demands that it agrees. */
public interface Codec {
  /** Reads a value. */
  @Nullable Object read(String json, Type type) throws Exception;

  /** Writes a value. */
  String write(@Nullable Object value, Type type) throws Exception;
}
