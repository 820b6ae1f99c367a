package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueTest {
  private static final String TAG =
      "{'id':'00000000-0000-0000-0000-000000000001','name':'vip','state':'Active'}";

  @Test
  void modelsAreEqualByValue() {
    Tag built = Tag.builder().id(new UUID(0, 1)).name("vip").state(TagState.of("Active")).build();
    assertThat(Json.read(TAG, Tag.class)).isEqualTo(built).hasSameHashCodeAs(built);
    assertThat(built.toBuilder().name("VIP").build()).isNotEqualTo(built);
  }

  @Test
  void theOrderOfKeysDoesNotCount() {
    String other = "{'state':'Active','name':'vip','id':'00000000-0000-0000-0000-000000000001'}";
    assertThat(Json.read(other, Tag.class)).isEqualTo(Json.read(TAG, Tag.class));
  }

  @Test
  void casesWithEqualPropertiesAreNotEqual() {
    assertThat((Content) Content.Text.of("x")).isNotEqualTo(Content.Html.of("x"));
  }

  @Test
  void theTextFormNamesClassAndProperties() {
    assertThat(Json.read(TAG, Tag.class))
        .hasToString("Tag[id=00000000-0000-0000-0000-000000000001, name=vip, state=Active]");
  }

  @Test
  void twoFormsOfOneMomentAreEqual() {
    TimestampField gmt = timestamp("2021-12-01T12:46:36.500Z[GMT]");
    assertThat(gmt)
        .isEqualTo(timestamp("2021-12-01T12:46:36.5"))
        .extracting(TimestampField::timestamp)
        .isEqualTo(Instant.parse("2021-12-01T12:46:36.500Z"));
  }

  @Test
  void modelsCannotBeExtended() {
    assertThat(Modifier.isFinal(Tag.class.getModifiers())).isTrue();
    assertThat(Modifier.isFinal(Content.Text.class.getModifiers())).isTrue();
  }

  private static TimestampField timestamp(String moment) {
    return Json.read("{'name':'createdAt','timestamp':'" + moment + "'}", TimestampField.class);
  }
}
