package io.github.dixajava.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelBuilderTest {
  private static final JsonElement NEW = new JsonPrimitive("new");

  @Test
  void anAdditionalPropertyIsWrittenAndReadBack() {
    DixaModel model = Shape.builder("id").additionalProperty("more", NEW).create();

    assertThat(json(model)).isEqualTo("{\"more\":\"new\"}");
    assertThat(model.unknownProperties()).containsEntry("more", NEW);
  }

  @Test
  void anAdditionalNullIsWritten() {
    DixaModel model = Shape.builder("id").additionalProperty("more", JsonNull.INSTANCE).create();

    assertThat(json(model)).isEqualTo("{\"more\":null}");
  }

  @Test
  void anAdditionalPropertyStaysThroughToBuilderAndCanBeReplaced() {
    Shape model = (Shape) Shape.builder("id").additionalProperty("more", NEW).create();

    assertThat(model.toBuilder().create()).isEqualTo(model);
    DixaModel other = model.toBuilder().additionalProperty("more", new JsonPrimitive(1)).create();
    assertThat(json(other)).isEqualTo("{\"more\":1}");
    assertThat(json(model)).isEqualTo("{\"more\":\"new\"}");
    assertThat(other).isNotEqualTo(model);
  }

  @Test
  void whatIsDoneToTheValueLaterDoesNotChangeTheModel() {
    JsonArray list = new JsonArray();
    DixaModel model = Shape.builder("id").additionalProperty("more", list).create();
    list.add(1);

    assertThat(json(model)).isEqualTo("{\"more\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "_type"})
  void aPropertyThatTheModelKnowsIsNoAdditionalOne(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.builder("id").additionalProperty(name, NEW))
        .withMessageContaining(name);
  }

  @SuppressWarnings("unchecked") // a model's own adapter
  private static String json(DixaModel model) {
    return ((ModelAdapter<DixaModel>) model.adapter()).toJson(model);
  }
}
