package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'_type':'Text','value':'Hello','lang':'en'}",
        "{'value':'Hello','_type':'Text','lang':'en'}",
        "{'lang':'en','value':'Hello','_type':'Text'}",
      })
  void theTagMayStandAnywhere(String json) {
    Content content = Json.read(json, Content.class);
    assertThat(content).isInstanceOf(Content.Text.class);
    assertThat(content.value()).isEqualTo("Hello");
    assertThat(Json.written(content, Content.class)).isEqualTo(Json.tree(json));
  }

  @Test
  void aCaseIsWrittenWithItsTag() {
    assertThat(Json.written(Content.Html.of("<p>Hello</p>"), Content.class))
        .isEqualTo(Json.tree("{'_type':'Html','value':'<p>Hello</p>'}"));
  }

  @Test
  void aCaseWithoutPropertiesIsItsTagOnly() {
    assertThat(
            Json.written(WebhookAuthorization.NoAuth.builder().build(), WebhookAuthorization.class))
        .isEqualTo(Json.tree("{'_type':'NoAuth'}"));
  }

  @Test
  void anUnknownCaseKeepsItsTagAndAllOfItsJson() {
    String json = "{'a':[1.10,null,{'b':9007199254740993}],'_type':'Hologram'}";
    Content content = Json.read(json, Content.class);
    assertThat(content)
        .isInstanceOfSatisfying(
            Content.Unknown.class,
            unknown -> {
              assertThat(unknown.tag()).isEqualTo("Hologram");
              assertThat(unknown.raw()).isEqualTo(Json.tree(json));
              assertThat(unknown.error()).isNull();
            });
    assertThat(Json.written(content, Content.class)).isEqualTo(Json.tree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'value':'Hello'}", "{'_type':5,'value':'x'}", "'Hello'", "[]", "7"})
  void whatHasNoTagIsAnUnknownCase(String json) {
    Content content = Json.read(json, Content.class);
    assertThat(content)
        .isInstanceOfSatisfying(
            Content.Unknown.class, unknown -> assertThat(unknown.tag()).isNull());
    assertThat(Json.written(content, Content.class)).isEqualTo(Json.tree(json));
  }

  @Test
  void whatAnUnknownCaseShowsIsACopy() {
    Content.Unknown content = Content.Unknown.of(Json.tree("{'_type':'Hologram','a':1}"));
    content.raw().getAsJsonObject().addProperty("a", 2);
    assertThat(content.raw()).isEqualTo(Json.tree("{'_type':'Hologram','a':1}"));
  }

  @Test
  void anUnknownCaseIsEqualToOneWithTheSameJson() {
    JsonElement json = Json.tree("{'_type':'Hologram','a':1}");
    assertThat(Content.Unknown.of(json))
        .isEqualTo(Content.Unknown.of(json.deepCopy()))
        .hasSameHashCodeAs(Content.Unknown.of(json.deepCopy()))
        .isNotEqualTo(Content.Unknown.of(Json.tree("{'_type':'Hologram','a':2}")))
        .isNotEqualTo(WebhookAuthorization.Unknown.of(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "0.30000000000000001", "1e401", "1e99999999999"})
  void unknownCasesDifferInAnyDigit(String number) {
    Content content = Json.read("{'_type':'Hologram','a':%s}".formatted(number), Content.class);
    for (String other : List.of("9007199254740992", "0.3", "1e400", "1e99999999998")) {
      assertThat(content)
          .isNotEqualTo(Json.read("{'_type':'Hologram','a':%s}".formatted(other), Content.class));
    }
  }

  @Test
  void anUnknownCaseThatIsReadIsEqualToTheOneThatWasMade() {
    JsonObject json = new JsonObject();
    json.addProperty("a", 5);
    Content read = Json.read("{'a':5.0}", Content.class);
    assertThat(read)
        .isEqualTo(Content.Unknown.of(json))
        .hasSameHashCodeAs(Content.Unknown.of(json));
  }

  @Test
  void anUnknownCaseStillShowsWhatAllCasesHave() {
    Conversation conversation =
        Json.read(
            "{'_type':'HologramConversation','id':9007199254740993,'channel':'Hologram'}",
            Conversation.class);
    assertThat(conversation.id()).isEqualTo(9007199254740993L);
    assertThat(conversation.channel()).isEqualTo(ConversationChannel.of("Hologram"));
    assertThat(conversation.customAttributes()).isEmpty();
  }

  @Test
  void aCaseOfSeveralUnionsIsOneClass() {
    String json = "{'_type':'BooleanField','name':'vip','value':true}";
    assertThat(Json.read(json, FieldType.class)).isEqualTo(Json.read(json, PrimitiveField.class));
  }

  @Test
  void aCaseIsWrittenWithItsTagByItsOwnClassAsByTheUnion() {
    String json = "{'name':'createdAt','timestamp':'2026-01-01T00:00:00Z'}";
    TimestampField field = Json.read(json, TimestampField.class);
    assertThat(Json.written(field, FieldType.class).getAsJsonObject().get("_type"))
        .isEqualTo(Json.tree("'TimestampField'"));
    assertThat(Json.written(field, TimestampField.class))
        .isEqualTo(Json.written(field, FieldType.class));
  }

  @Test
  void aUnionWithoutTagsIsToldByTheFilterThatIsThere() {
    String period = "{'id':'m','periodFilter':{'_type':'Interval'},'timezone':'UTC'}";
    String csid = "{'id':'m','csidFilter':[1],'timezone':'UTC'}";
    assertThat(Json.read(period, GetMetricDataInput.class))
        .isInstanceOf(GetMetricDataInput.PeriodFilter.class);
    assertThat(Json.read(csid, GetMetricDataInput.class))
        .isInstanceOf(GetMetricDataInput.CsidFilter.class);
    assertThat(Json.read("{'id':'m'}", GetMetricDataInput.class))
        .isInstanceOf(GetMetricDataInput.Unknown.class);
  }
}
