package io.github.dixajava.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityLogTest {
  @Test
  void theTagOfTheAttributesCounts() {
    String json = "{'_type':'NoteAdded','attributes':{'tag':'vip','_type':'TagAddedAttribute'}}";
    ActivityLogEntry entry = read(json);
    assertThat(entry.attributes())
        .isInstanceOfSatisfying(
            ActivityLogAttribute.TagAddedAttribute.class,
            added -> assertThat(added.tag()).isEqualTo("vip"));
    assertSame(entry, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'_type':'TagAdded','attributes':{'tag':'vip'}}",
        "{'attributes':{'tag':'vip'},'_type':'TagAdded'}",
        "{'attributes':{'tag':'vip','_type':null},'_type':'TagAdded'}",
        "{'_type':'TagAdded','attributes':{'_type':'TagAdded','tag':'vip'}}",
        "{'_type':'TagAdded','attributes':{'tag':'vip','_type':'AddedTag'}}",
      })
  void withoutAKnownTagTheTypeOfTheEntryHelps(String json) {
    ActivityLogEntry entry = read(json);
    assertThat(entry.attributes()).isInstanceOf(ActivityLogAttribute.TagAddedAttribute.class);
    assertSame(entry, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'_type':'TagAdded','attributes':{'language':'da'}}",
        "{'_type':'TagAdded','attributes':{'tag':5}}",
        "{'_type':'TagAdded','attributes':'vip'}",
        "{'_type':'TagEaten','attributes':{'tag':'vip'}}",
        "{'attributes':{'tag':'vip'}}",
      })
  void whatDoesNotFitStaysUnknown(String json) {
    ActivityLogEntry entry = read(json);
    assertThat(entry.attributes()).isInstanceOf(ActivityLogAttribute.Unknown.class);
    assertSame(entry, json);
  }

  @Test
  void unreadableAttributesDoNotCostTheEntry() {
    String json = "{'_type':'TagAdded','attributes':{'_type':'TagAddedAttribute','tag':5}}";
    ActivityLogEntry entry = read(json);
    assertThat(entry.attributes())
        .isInstanceOfSatisfying(
            ActivityLogAttribute.Unknown.class,
            unknown ->
                assertThat(unknown.error())
                    .hasMessage("expected a string but found a number at $.attributes.tag"));
    assertSame(entry, json);
  }

  @Test
  void attributesMayBeAbsent() {
    assertThat(read("{'_type':'ConversationClosed'}").attributes()).isNull();
    assertThat(read("{'_type':'ConversationClosed','attributes':null}").attributes()).isNull();
  }

  private static ActivityLogEntry read(String json) {
    return Json.read(json, ActivityLogEntry.class);
  }

  private static void assertSame(ActivityLogEntry entry, String json) {
    assertThat(Json.written(entry, ActivityLogEntry.class)).isEqualTo(Json.tree(json));
  }
}
