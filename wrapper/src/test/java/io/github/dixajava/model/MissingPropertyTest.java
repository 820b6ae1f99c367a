package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dixajava.json.MissingPropertyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingPropertyTest {
  @ParameterizedTest
  @ValueSource(strings = {"{'name':'vip'}", "{'name':'vip','id':null}"})
  void aRequiredValueThatDixaLeftOutIsReportedWhenAskedFor(String json) {
    Tag tag = Json.read(json, Tag.class);
    assertThatExceptionOfType(MissingPropertyException.class)
        .isThrownBy(tag::id)
        .withMessageStartingWith("Tag.id is declared as required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name':'vip'}", "{'name':'vip','id':null}"})
  void theRestCanBeUsedAllTheSame(String json) {
    Tag tag = Json.read(json, Tag.class);
    assertThat(tag.name()).isEqualTo("vip");
    assertThat(tag.color()).isNull();
    assertThat(Json.written(tag, Tag.class)).isEqualTo(Json.tree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'data':null}", "{'data':[]}"})
  void aListIsNeverNull(String json) {
    assertThat(Json.read(json, AgentPage.class).data()).isEmpty();
  }
}
