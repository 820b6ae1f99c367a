package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.reflect.TypeToken;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableElementTest {
  private static final String CONVERSATIONS =
      "{'data':[{'_type':'ChatConversation','id':1},{'_type':'ChatConversation','id':'two'},"
          + "{'_type':'ChatConversation','id':3}]}";

  @Test
  void oneElementOfAUnionDoesNotCostThePage() {
    EndUserConversationPage page = Json.read(CONVERSATIONS, EndUserConversationPage.class);
    assertThat(page.data()).hasSize(3);
    assertThat(page.data().get(0).id()).isEqualTo(1);
    assertThat(page.data().get(2)).isInstanceOf(Conversation.ChatConversation.class);
    assertThat(page.data().get(1))
        .isInstanceOfSatisfying(
            Conversation.Unknown.class,
            unknown -> {
              assertThat(unknown.tag()).isEqualTo("ChatConversation");
              assertThat(unknown.raw())
                  .isEqualTo(Json.tree("{'_type':'ChatConversation','id':'two'}"));
              assertThat(unknown.error())
                  .hasMessage("expected a 64-bit integer but found a string at $.data[1].id");
            });
  }

  @Test
  void aListAsKotlinDeclaresItIsReadLikeAnyOther() {
    String json = Json.tree(CONVERSATIONS).getAsJsonObject().get("data").toString();
    List<? extends Conversation> read =
        DixaGson.create().fromJson(json, new TypeToken<List<? extends Conversation>>() {});
    assertThat(read)
        .isEqualTo(DixaGson.create().fromJson(json, new TypeToken<List<Conversation>>() {}));
  }

  @Test
  void aPageWithAnUnreadableElementIsWrittenAsItCame() {
    assertThat(
            Json.written(
                Json.read(CONVERSATIONS, EndUserConversationPage.class),
                EndUserConversationPage.class))
        .isEqualTo(Json.tree(CONVERSATIONS));
  }

  @Test
  void elsewhereTheExceptionNamesIndexAndPath() {
    String json = "{'data':[{'name':'a'},{'name':'b','deactivated':7,'state':{}}]}";
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> Json.readAnswer(json, new TypeToken<List<Tag>>() {}))
        .withMessage("expected a string but found an object at $.data[1].state")
        .satisfies(e -> assertThat(e.path()).isEqualTo("$.data[1].state"));
  }

  @Test
  void aPlaceDeepInAUnionIsNamedFromTheRoot() {
    String json =
        "{'data':{'_type':'ChatConversation','queue':{'id':'00000000-0000-0000-0000-000000000001',"
            + "'queuedAt':'yesterday'}}}";
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(() -> Json.readAnswer(json, TypeToken.get(Conversation.class)))
        .withMessage("expected a date-time but found a text that is none at $.data.queue.queuedAt");
  }

  @Test
  void anUnknownCaseNamesThePropertyThatCannotBeRead() {
    Conversation conversation = Json.read("{'_type':'New','id':'two'}", Conversation.class);
    assertThatExceptionOfType(DixaJsonException.class)
        .isThrownBy(conversation::id)
        .withMessage("expected a 64-bit integer but found a string at $.id");
  }
}
