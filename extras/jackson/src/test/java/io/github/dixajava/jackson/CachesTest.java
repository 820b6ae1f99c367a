package io.github.dixajava.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParser;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.AttributeValue;
import io.github.dixajava.model.Content;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.model.FlowChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.redis.serializer.GenericJackson2JsonRedisSerializer;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.Jackson2JsonRedisSerializer;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Models in a cache whose values are written by Spring's serializers for Redis. */
@SuppressWarnings("removal") // those for Jackson 2, which most programs still have
class CachesTest {
  private static final EndUser USER =
      DixaGson.create()
          .fromJson(
              """
              {"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-11-20T08:30:00Z",
               "neu":{"n":1.50,"big":123456789012345678901234567890},"phoneNumber":null}
              """,
              EndUser.class);

  /** Serializers that write the class beside each value. */
  static List<RedisSerializer<Object>> typed() {
    return List.of(
        new GenericJackson2JsonRedisSerializer()
            .configure(mapper -> mapper.registerModule(new DixaJackson2Module())),
        GenericJacksonJsonRedisSerializer.builder()
            .enableDefaultTyping(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("io.github.dixajava.model.")
                    .allowIfSubType("java.util.")
                    .build())
            .customize(mapper -> mapper.addModule(new DixaJackson3Module()))
            .build());
  }

  static List<Object> values() {
    return List.of(
        USER,
        Content.Text.of("hi"),
        Content.Unknown.of(JsonParser.parseString("[1,{\"a\":2}]")),
        Content.Unknown.of(JsonParser.parseString("{\"_type\":\"Neu\",\"b\":null}")),
        AttributeValue.of("a"),
        AttributeValue.of(List.of("a", "b")),
        FlowChannel.EMAIL,
        FlowChannel.of("Pigeon"),
        new ArrayList<>(List.of(USER, AttributeValue.of("a"), FlowChannel.EMAIL)),
        Collections.unmodifiableList(List.of(USER)),
        new HashMap<>(Map.of("a", USER)));
  }

  static Stream<Arguments> typedValues() {
    return typed().stream()
        .flatMap(cache -> values().stream().map(value -> Arguments.of(cache, value)));
  }

  @ParameterizedTest
  @MethodSource("typedValues")
  void aValueWithItsClassBesideItComesBack(RedisSerializer<Object> cache, Object value) {
    assertThat(cache.deserialize(cache.serialize(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("typed")
  void theClassStandsInAModelAndBeforeOtherValues(RedisSerializer<Object> cache) {
    assertThat(text(cache.serialize(USER)))
        .startsWith("{\"@class\":\"io.github.dixajava.model.EndUser\",\"id\":");
    assertThat(text(cache.serialize(AttributeValue.of("a"))))
        .isEqualTo("[\"io.github.dixajava.model.AttributeValue$Text\",\"a\"]");
  }

  @Test
  void aSerializerForOneTypeGivesItBack() {
    List<RedisSerializer<EndUser>> caches =
        List.of(
            new Jackson2JsonRedisSerializer<>(
                new ObjectMapper().registerModule(new DixaJackson2Module()), EndUser.class),
            new JacksonJsonRedisSerializer<>(
                JsonMapper.builder().addModule(new DixaJackson3Module()).build(), EndUser.class));

    for (RedisSerializer<EndUser> cache : caches) {
      assertThat(cache.deserialize(cache.serialize(USER))).isEqualTo(USER);
    }
  }

  @Test
  void withoutTheModuleNothingIsWritten() {
    assertThatThrownBy(() -> new GenericJackson2JsonRedisSerializer().serialize(USER))
        .hasMessageContaining("No serializer found for class io.github.dixajava.model.EndUser");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
