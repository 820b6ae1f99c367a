package io.github.dixajava.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.github.dixajava.channel.Channel;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.SearchDirection;
import io.github.dixajava.model.SearchStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationSearchTest {

  private static final Gson GSON = DixaGson.create();
  private static final UUID ID = new UUID(1, 2);
  private static final String ID_TEXT = ID.toString();

  @Test
  void writesEveryConditionAsTheWireHasIt() {
    ConversationSearch search =
        ConversationSearch.all()
            .status(SearchStatus.OPEN)
            .direction(SearchDirection.INBOUND)
            .channel(Channel.WIDGET_CHAT, Channel.PHONE)
            .tags(Match.allOf(ID))
            .queue(Match.anyOf(ID))
            .agent(Match.empty())
            .contact(Match.noneOf(ID))
            .customAttribute(ID, Match.anyOf("gold"))
            .created(DateTimeRange.since(Instant.parse("2026-03-01T12:00:00Z")))
            .duration(60, 3600);

    assertJson(
        search,
        """
        {"filters": {"strategy": "All", "conditions": [
          {"field": {"operator": {"values": ["open"], "_type": "IsOneOf"}, "_type": "Status"}},
          {"field": {"operator": {"values": ["inbound"], "_type": "IsOneOf"},
            "_type": "Direction"}},
          {"field": {"operator": {"values": ["chat", "phone"], "_type": "IsOneOf"},
            "_type": "Channel"}},
          {"field": {"operator": {"values": ["%1$s"], "_type": "IncludesAll"}, "_type": "TagId"}},
          {"field": {"operator": {"values": ["%1$s"], "_type": "IsOneOf"}, "_type": "QueueId"}},
          {"field": {"operator": {"_type": "IsEmpty"}, "_type": "AgentId"}},
          {"field": {"operator": {"values": ["%1$s"], "_type": "IsNotOneOf"},
            "_type": "ContactId"}},
          {"field": {"operator": {"values": [["gold"]], "_type": "IsOneOf"},
            "attributeId": "%1$s", "_type": "CustomAttribute"}},
          {"field": {"operator": {"timestamp": "2026-03-01T12:00:00Z", "_type": "Since"},
            "_type": "CreationDate"}},
          {"field": {"operator": {"min": 60, "max": 3600, "_type": "Between"},
            "_type": "Duration"}}
        ]}}
        """
            .formatted(ID_TEXT));
  }

  @Test
  void aTextAloneHasNoFilters() {
    assertJson(
        ConversationSearch.any().exactText("refund"),
        "{\"query\": {\"value\": \"refund\", \"exactMatch\": true}}");
  }

  @Test
  void everyMethodLeavesTheSearchAsItIs() {
    ConversationSearch open = ConversationSearch.all().status(SearchStatus.OPEN);
    String before = GSON.toJson(open.toBody());

    assertThat(GSON.toJson(open.queue(Match.anyOf(ID)).text("x").toBody())).isNotEqualTo(before);
    assertThat(GSON.toJson(open.toBody())).isEqualTo(before);
  }

  @Test
  void refusesToSearchForNothing() {
    assertThatThrownBy(ConversationSearch.all()::toBody)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a search needs a text or at least one condition");
  }

  @Test
  void refusesABlankText() {
    assertThatThrownBy(() -> ConversationSearch.all().text(" "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAConditionWithoutValues() {
    assertThatThrownBy(ConversationSearch.all()::status)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a condition on the status needs at least one value");
    assertThatThrownBy(Match::anyOf).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesACollectionInPlaceOfItsValues() {
    assertThatThrownBy(() -> Match.anyOf(List.of(ID, ID)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a match with any of needs the values one by one, not in a list or an array");
    assertThatThrownBy(() -> Match.noneOf("gold", new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Match.allOf((Object[]) new UUID[] {ID})).hasToString("all of [" + ID_TEXT + "]");
  }

  @Test
  void refusesAMatchThatTheFieldCannotHave() {
    assertThatThrownBy(() -> ConversationSearch.all().queue(Match.allOf(ID)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this field cannot be matched with all of");
    assertThatThrownBy(() -> ConversationSearch.all().contact(Match.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAChannelThatTheSearchDoesNotKnow() {
    assertThatThrownBy(() -> ConversationSearch.all().channel(Channel.TWITTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SEARCH has no word for TWITTER");
  }

  private static void assertJson(ConversationSearch search, String json) {
    assertThat(GSON.toJsonTree(search.toBody())).isEqualTo(JsonParser.parseString(json));
  }
}
