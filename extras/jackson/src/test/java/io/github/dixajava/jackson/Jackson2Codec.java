package io.github.dixajava.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dixajava.law.Codec;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Jackson 2 as programs have it: the module is found. */
public final class Jackson2Codec implements Codec {
  private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

  @Override
  public @Nullable Object read(String json, Type type) throws IOException {
    return mapper.readValue(json, mapper.constructType(type));
  }

  @Override
  public String write(@Nullable Object value, Type type) throws IOException {
    return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
  }

  @Override
  public String toString() {
    return "Jackson 2";
  }
}
