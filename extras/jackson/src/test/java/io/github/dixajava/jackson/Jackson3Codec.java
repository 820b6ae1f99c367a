package io.github.dixajava.jackson;

import io.github.dixajava.law.Codec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as programs have it: the module is found. */
public final class Jackson3Codec implements Codec {
  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

  @Override
  public @Nullable Object read(String json, Type type) {
    return mapper.readValue(json, mapper.constructType(type));
  }

  @Override
  public String write(@Nullable Object value, Type type) {
    return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
  }

  @Override
  public String toString() {
    return "Jackson 3";
  }
}
