package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.Content;
import io.github.dixajava.model.EndUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.serializer.RedisSerializer;

class CacheSerializersTest {
  private static final EndUser USER =
      DixaGson.create()
          .fromJson(
              """
              {"id":"3754f930-80e9-4215-9383-5f49f62a204c","createdAt":"2026-11-20T08:30:00Z",
               "phoneNumber":null,"neu":[1.50]}
              """,
              EndUser.class);

  @Test
  void valuesOfOneClassComeBack() {
    RedisSerializer<EndUser> cache = CacheSerializers.endUsers();

    assertThat(cache.deserialize(cache.serialize(USER))).isEqualTo(USER);
  }

  @Test
  void valuesOfAnyClassComeBack() {
    RedisSerializer<Object> cache = CacheSerializers.anything();
    List<Object> values = new ArrayList<>(List.of(USER, Content.Text.of("hi")));

    assertThat(cache.deserialize(cache.serialize(values))).isEqualTo(values);
  }
}
