package io.github.dixajava.filter;

import io.github.dixajava.channel.Channel;
import io.github.dixajava.model.ChannelOperator;
import io.github.dixajava.model.DirectionOperator;
import io.github.dixajava.model.DurationOperator;
import io.github.dixajava.model.FilterStrategy;
import io.github.dixajava.model.SearchChannel;
import io.github.dixajava.model.SearchCondition;
import io.github.dixajava.model.SearchDirection;
import io.github.dixajava.model.SearchField;
import io.github.dixajava.model.SearchFilters;
import io.github.dixajava.model.SearchParametersInput;
import io.github.dixajava.model.SearchStatus;
import io.github.dixajava.model.SearchText;
import io.github.dixajava.model.StatusOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What conversations to search for: a text, conditions, or both.
 *
 * <p>Every method returns a new search and leaves this one as it is.
 *
 * <pre>{@code
 * ConversationSearch.all()
 *     .status(SearchStatus.OPEN)
 *     .channel(Channel.EMAIL, Channel.CONTACT_FORM)
 *     .tags(Match.anyOf(vip, urgent))
 *     .created(DateTimeRange.last(Duration.ofDays(7), clock))
 *     .text("refund")
 * }</pre>
 */
public final class ConversationSearch {

  private final FilterStrategy strategy;
  private final List<SearchField> fields;
  private final @Nullable SearchText query;

  private ConversationSearch(
      FilterStrategy strategy, List<SearchField> fields, @Nullable SearchText query) {
    this.strategy = strategy;
    this.fields = fields;
    this.query = query;
  }

  /** Conversations for which all conditions hold. */
  public static ConversationSearch all() {
    return new ConversationSearch(FilterStrategy.ALL, List.of(), null);
  }

  /** Conversations for which at least one condition holds. */
  public static ConversationSearch any() {
    return new ConversationSearch(FilterStrategy.ANY, List.of(), null);
  }

  /** Conversations in which the words of this text occur. */
  public ConversationSearch text(String text) {
    return query(text, false);
  }

  /** Conversations in which this text occurs word for word. */
  public ConversationSearch exactText(String text) {
    return query(text, true);
  }

  /** By status. */
  public ConversationSearch status(SearchStatus... anyOf) {
    return where(SearchField.Status.of(StatusOperator.IsOneOf.of(some("status", anyOf))));
  }

  /** By direction. */
  public ConversationSearch direction(SearchDirection... anyOf) {
    return where(SearchField.Direction.of(DirectionOperator.IsOneOf.of(some("direction", anyOf))));
  }

  /**
   * By channel.
   *
   * @throws IllegalArgumentException if the search has no word for one of them
   */
  public ConversationSearch channel(Channel... anyOf) {
    return where(SearchField.Channel.of(ChannelOperator.IsOneOf.of(words(anyOf))));
  }

  /** All channels but these. */
  public ConversationSearch notChannel(Channel... noneOf) {
    return where(SearchField.Channel.of(ChannelOperator.IsNotOneOf.of(words(noneOf))));
  }

  /** By the ids of tags, any kind of match. */
  public ConversationSearch tags(Match match) {
    return where(SearchField.TagId.of(match.forSeveral()));
  }

  /** By the id of the queue; a conversation is in one at most, so not with {@link Match#allOf}. */
  public ConversationSearch queue(Match match) {
    return where(SearchField.QueueId.of(match.forOne()));
  }

  /** By the id of the agent; a conversation has one at most, so not with {@link Match#allOf}. */
  public ConversationSearch agent(Match match) {
    return where(SearchField.AgentId.of(match.forOne()));
  }

  /** By the id of the end user; every conversation has one, so only with any of and none of. */
  public ConversationSearch contact(Match match) {
    return where(SearchField.ContactId.of(match.forExactlyOne()));
  }

  /** By the id of the conversation itself; only with any of and none of. */
  public ConversationSearch conversation(Match match) {
    return where(SearchField.ConversationId.of(match.forExactlyOne()));
  }

  /** By the values of a custom attribute; not with {@link Match#allOf}. */
  public ConversationSearch customAttribute(UUID attributeId, Match match) {
    return where(
        SearchField.CustomAttribute.builder()
            .attributeId(attributeId.toString())
            .operator(match.forCustomAttribute())
            .build());
  }

  /** By the time of creation. */
  public ConversationSearch created(DateTimeRange range) {
    return where(SearchField.CreationDate.of(range.toOperator()));
  }

  /** By the time of closing. */
  public ConversationSearch closed(DateTimeRange range) {
    return where(SearchField.ClosedDate.of(range.toOperator()));
  }

  /** By the time of assignment. */
  public ConversationSearch assigned(DateTimeRange range) {
    return where(SearchField.AssignedDate.of(range.toOperator()));
  }

  /** By the time of the last message. */
  public ConversationSearch lastMessage(DateTimeRange range) {
    return where(SearchField.LastMessage.of(range.toOperator()));
  }

  /** By the time of the last activity. */
  public ConversationSearch lastActivity(DateTimeRange range) {
    return where(SearchField.LastActivity.of(range.toOperator()));
  }

  /** By how long the conversation took, both ends included. The API does not name the unit. */
  public ConversationSearch duration(long min, long max) {
    if (min > max) {
      throw new IllegalArgumentException("the duration goes from %d to %d".formatted(min, max));
    }
    return where(
        SearchField.Duration.of(
            DurationOperator.Between.builder().min(length(min)).max(length(max)).build()));
  }

  /** At least this long; about the unit see {@link #duration}. */
  public ConversationSearch durationAtLeast(long min) {
    return where(SearchField.Duration.of(DurationOperator.LongerThanOrEqualTo.of(length(min))));
  }

  /** At most this long; about the unit see {@link #duration}. */
  public ConversationSearch durationAtMost(long max) {
    return where(SearchField.Duration.of(DurationOperator.ShorterThanOrEqualTo.of(length(max))));
  }

  /** By a condition that this class has no method for. */
  public ConversationSearch where(SearchField field) {
    List<SearchField> more = new ArrayList<>(fields);
    more.add(field);
    return new ConversationSearch(strategy, List.copyOf(more), query);
  }

  /**
   * The body of the search.
   *
   * @throws IllegalArgumentException if there is neither a text nor a condition
   */
  public SearchParametersInput toBody() {
    if (fields.isEmpty() && query == null) {
      throw new IllegalArgumentException("a search needs a text or at least one condition");
    }
    SearchParametersInput.Builder body = SearchParametersInput.builder();
    if (query != null) {
      body.query(query);
    }
    if (!fields.isEmpty()) {
      body.filters(
          SearchFilters.builder()
              .strategy(strategy)
              .conditions(fields.stream().map(SearchCondition::of).toList())
              .build());
    }
    return body.build();
  }

  private static <E> List<E> some(String name, E[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "a condition on the " + name + " needs at least one value");
    }
    return List.of(values);
  }

  private static List<SearchChannel> words(Channel[] channels) {
    return some("channel", channels).stream().map(Channel::toSearch).toList();
  }

  private static long length(long duration) {
    if (duration < 0) {
      throw new IllegalArgumentException("the duration must not be negative, but is " + duration);
    }
    return duration;
  }

  private ConversationSearch query(String text, boolean exact) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text to search for is blank");
    }
    return new ConversationSearch(
        strategy, fields, SearchText.builder().value(text).exactMatch(exact).build());
  }
}
