package io.github.dixajava.readme;

// region: cache-serializers
import io.github.dixajava.jackson.DixaJackson3Module;
import io.github.dixajava.model.EndUser;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

final class CacheSerializers {
  /** Values of one class. */
  static RedisSerializer<EndUser> endUsers() {
    return new JacksonJsonRedisSerializer<>(
        JsonMapper.builder().addModule(new DixaJackson3Module()).build(), EndUser.class);
  }

  /** Values of any class, whose name is stored with the value. */
  static RedisSerializer<Object> anything() {
    return GenericJacksonJsonRedisSerializer.builder()
        .enableDefaultTyping(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("io.github.dixajava.")
                .allowIfSubType("java.util.")
                .build())
        .customize(mapper -> mapper.addModule(new DixaJackson3Module()))
        .build();
  }

  private CacheSerializers() {}
}
// end
