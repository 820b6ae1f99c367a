package io.github.dixajava.filter;

import io.github.dixajava.channel.Channel;
import io.github.dixajava.model.ChannelOperator;
import io.github.dixajava.model.DirectionOperator;
import io.github.dixajava.model.DurationOperator;
import io.github.dixajava.model.SearchDirection;
import io.github.dixajava.model.SearchStatus;
import io.github.dixajava.model.StatusOperator;
import java.util.List;

/** The operators of a search as the wire has them. */
final class Operators {

  private Operators() {}

  static <E> List<E> some(String name, E[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "a condition on the " + name + " needs at least one value");
    }
    return List.of(values);
  }

  static StatusOperator status(List<SearchStatus> values) {
    return StatusOperator.IsOneOf.of(values);
  }

  static DirectionOperator direction(List<SearchDirection> values) {
    return DirectionOperator.IsOneOf.of(values);
  }

  static ChannelOperator channel(List<Channel> values) {
    return ChannelOperator.IsOneOf.of(values.stream().map(Channel::toSearch).toList());
  }

  static ChannelOperator notChannel(List<Channel> values) {
    return ChannelOperator.IsNotOneOf.of(values.stream().map(Channel::toSearch).toList());
  }

  static DurationOperator between(long min, long max) {
    if (min > max) {
      throw new IllegalArgumentException("the duration goes from %d to %d".formatted(min, max));
    }
    return DurationOperator.Between.builder().min(length(min)).max(length(max)).build();
  }

  static DurationOperator atLeast(long min) {
    return DurationOperator.LongerThanOrEqualTo.of(length(min));
  }

  static DurationOperator atMost(long max) {
    return DurationOperator.ShorterThanOrEqualTo.of(length(max));
  }

  private static long length(long duration) {
    if (duration < 0) {
      throw new IllegalArgumentException("the duration must not be negative, but is " + duration);
    }
    return duration;
  }
}
