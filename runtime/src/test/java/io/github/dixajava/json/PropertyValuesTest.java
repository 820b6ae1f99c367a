package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyValuesTest {
  @Test
  void aListInAListMustNotContainNullEither() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PropertyValues.copy(List.of(Arrays.asList("a", null)), "tags"))
        .withMessage("tags must not contain null");
  }

  @Test
  void aMapKeepsItsNullsAndItsOrder() {
    Map<String, String> map = new HashMap<>();
    map.put("b", null);
    map.put("a", "x");
    Map<String, String> copy = PropertyValues.copy(map, "headers");
    map.clear();
    assertThat(copy).hasSize(2).containsEntry("b", null).containsEntry("a", "x");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatIsNotFiniteIsRefusedWhereverItStands(double number) {
    JsonArray array = new JsonArray();
    array.add(new JsonPrimitive(number));
    JsonObject object = new JsonObject();
    object.add("a", array);
    for (Object value : new Object[] {number, List.of(number), Map.of("a", number), object}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PropertyValues.copy(value, "value"))
          .withMessage("value must be finite, but was " + number);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PropertyValues.copy(new JsonPrimitive((float) number), "value"))
        .withMessage("value must be finite, but was " + number);
  }

  @Test
  void jsonIsCopied() {
    JsonArray array = new JsonArray();
    JsonArray copy = PropertyValues.copy(array, "value");
    array.add(1);
    assertThat(copy).isEmpty();
  }
}
