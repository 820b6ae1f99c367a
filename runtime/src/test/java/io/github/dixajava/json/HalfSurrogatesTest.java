package io.github.dixajava.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.reflect.TypeToken;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A string that was truncated inside an emoji is read, kept and written as it was. */
class HalfSurrogatesTest {
  private static final TypeToken<Map<String, JsonElement>> OBJECT = new TypeToken<>() {};

  private final Gson gson = DixaGson.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"hi \\ud83d\"}",
        "{\"a\":\"\\udc69 hi\"}",
        "{\"a\":\"\\udc69\\ud83d\"}",
        "{\"a\":\"\\ud83dx\\ud83d\\ud83d👩\"}",
        "{\"a\":[\"\\ud83d\",{\"b\":\"\\udc69é\"}]}",
        "{\"\\ud83d\":1}",
        "{\"a\":{\"\\ud83d\":{\"\\udc69\":\"<&>\"}}}",
      })
  void aHalfIsWrittenAsTheEscapeThatItWasReadFrom(String json) {
    for (var adapter : new RootAdapter<?>[] {new RootAdapter<>(Shape.of("a")), map()}) {
      Object model = EveryWay.read(adapter, json);
      assertThat(write(adapter, Objects.requireNonNull(model))).isEqualTo(json);
    }
  }

  @Test
  void theHalfIsInTheStringThatIsRead() {
    assertThat(EveryWay.read(Adapters.STRING, "\"hi \\ud83d\"")).isEqualTo("hi \ud83d");
    assertThat(gson.fromJson("\"hi \\ud83d\"", String.class)).isEqualTo("hi \ud83d");
    assertThat(DixaJson.read("\"hi \\ud83d\"".getBytes(UTF_8), String.class))
        .isEqualTo("hi \ud83d");
  }

  @Test
  void dixaGsonWritesTheEscape() {
    String json = "{\"a\":\"\\ud83d\",\"\\udc69\":[null]}";
    assertThat(gson.toJson(gson.fromJson(json, OBJECT), OBJECT.getType())).isEqualTo(json);
  }

  @Test
  void aTreeHoldsTheHalfItself() {
    JsonElement tree = Adapters.STRING.toJsonTree("hi \ud83d");
    assertThat(tree.getAsString()).isEqualTo("hi \ud83d");
    assertThat(gson.fromJson(tree, String.class)).isEqualTo("hi \ud83d");
    assertThat(DixaJson.write(tree, JsonElement.class)).isEqualTo("\"hi \\ud83d\"".getBytes(UTF_8));
  }

  @Test
  void anObjectWithAHalvedNameBecomesATreeAsWell() {
    JsonElement tree = gson.toJsonTree(gson.fromJson("{\"\\ud83d\":1}", OBJECT), OBJECT.getType());
    assertThat(tree.getAsJsonObject().keySet()).containsExactly("\ud83d");
  }

  @Test
  void bytesThatAreWrittenHaveTheEscapeWhateverTheType() {
    Map<String, Object> foreign = Map.of("\ud83d", "\udc69");
    assertThat(new String(DixaJson.write(foreign, Map.class), UTF_8))
        .isEqualTo("{\"\\ud83d\":\"\\udc69\"}");
  }

  @Test
  void aUnionIsFoundByATagThatHasAHalf() {
    OpenEnumAdapter<Half> adapter = new OpenEnumAdapter<>(Half::new);
    Half read = EveryWay.read(adapter, "\"\\ud83d\"");
    assertThat(read).isEqualTo(new Half("\ud83d"));
    assertThat(adapter.toJson(read)).isEqualTo("\"\\ud83d\"");
  }

  private record Half(String value) implements OpenEnum {
    @Override
    public boolean isKnown() {
      return false;
    }
  }

  private static RootAdapter<?> map() {
    return new RootAdapter<>(Adapters.map(Adapters.JSON));
  }

  @SuppressWarnings("unchecked") // what the adapter read
  private static <T> String write(RootAdapter<T> adapter, Object model) {
    return adapter.toJson((T) model);
  }
}
