package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

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
