package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnknownPropertyTest {
  private static final String JSON =
      "{'new':{'b':[1,null]},'id':'00000000-0000-0000-0000-000000000001','name':'vip',"
          + "'state':'Active','color':null}";

  private final Tag tag = Json.read(JSON, Tag.class);

  @Test
  void itCanBeRead() {
    assertThat(tag.unknownProperties())
        .containsEntry("new", Json.tree("{'b':[1,null]}"))
        .isUnmodifiable();
  }

  @Test
  void itIsWrittenBack() {
    assertThat(Json.written(tag, Tag.class)).isEqualTo(Json.tree(JSON));
  }

  @Test
  void itSurvivesAChangeOfTheModel() {
    Tag changed = tag.toBuilder().name("VIP").build();
    assertThat(Json.written(changed, Tag.class)).isEqualTo(Json.tree(JSON.replace("vip", "VIP")));
  }

  @Test
  void itCountsForEquality() {
    assertThat(tag)
        .isNotEqualTo(Tag.builder().id(new UUID(0, 1)).name("vip").state(TagState.of("x")).build())
        .isEqualTo(Json.read(JSON, Tag.class));
  }

  @Test
  void itCountsForEqualityToTheLastDigit() {
    Tag read = Json.read("{'name':'vip','new':9007199254740993}", Tag.class);
    Tag made =
        tag.toBuilder().additionalProperty("new", new JsonPrimitive(9007199254740993L)).build();
    assertThat(read)
        .isNotEqualTo(Json.read("{'name':'vip','new':9007199254740992}", Tag.class))
        .hasSameHashCodeAs(Json.read("{'new':9007199254740993.0,'name':'vip'}", Tag.class));
    assertThat(Json.read(Json.written(made, Tag.class).toString(), Tag.class))
        .isEqualTo(made)
        .hasSameHashCodeAs(made);
  }

  @Test
  void itIsACopyThatIsShown() {
    tag.unknownProperties().values().forEach(UnknownPropertyTest::spoil);
    assertThat(Json.written(tag, Tag.class)).isEqualTo(Json.tree(JSON));
  }

  @Test
  void onlyItsNameIsPrinted() {
    Tag printed = Json.read("{'name':'vip','new':'content'}", Tag.class);
    assertThat(printed).hasToString("Tag[name=vip, unknown=[new]]");
  }

  private static void spoil(com.google.gson.JsonElement element) {
    if (element.isJsonObject()) {
      element.getAsJsonObject().addProperty("spoilt", true);
    }
  }
}
