package io.github.dixajava.filter;

import io.github.dixajava.model.CustomAttributeOperator;
import io.github.dixajava.model.IsEmpty;
import io.github.dixajava.model.IsNotEmpty;
import io.github.dixajava.model.IsNotOneOf;
import io.github.dixajava.model.IsOneOf;
import io.github.dixajava.model.MultiValueOperator;
import io.github.dixajava.model.OptionalValueOperator;
import io.github.dixajava.model.SingleValueOperator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a search compares ids or values; which ways are possible depends on the field. */
public final class Match {

  private enum Kind {
    ANY_OF,
    ALL_OF,
    NONE_OF,
    EMPTY,
    PRESENT
  }

  private final Kind kind;
  private final List<String> values;

  private Match(Kind kind, Stream<?> values) {
    this.kind = kind;
    this.values = values.map(this::text).toList();
    boolean needsValues = kind != Kind.EMPTY && kind != Kind.PRESENT;
    if (needsValues && this.values.isEmpty()) {
      throw new IllegalArgumentException("a match with " + name() + " needs at least one value");
    }
  }

  private String text(Object value) {
    if (value instanceof Iterable || value.getClass().isArray()) {
      throw new IllegalArgumentException(
          "a match with %s needs the values one by one, not in a list or an array"
              .formatted(name()));
    }
    return value.toString();
  }

  /**
   * One of these at least.
   *
   * @throws IllegalArgumentException if none is given, or a list in place of its values; so do the
   *     methods after this one
   */
  public static Match anyOf(Object... values) {
    return new Match(Kind.ANY_OF, Stream.of(values));
  }

  /** All of these. */
  public static Match allOf(Object... values) {
    return new Match(Kind.ALL_OF, Stream.of(values));
  }

  /** Not a single one of these. */
  public static Match noneOf(Object... values) {
    return new Match(Kind.NONE_OF, Stream.of(values));
  }

  /** Nothing at all. */
  public static Match empty() {
    return new Match(Kind.EMPTY, Stream.of());
  }

  /** Anything. */
  public static Match present() {
    return new Match(Kind.PRESENT, Stream.of());
  }

  MultiValueOperator forSeveral() {
    return switch (kind) {
      case ANY_OF -> MultiValueOperator.IncludesOne.builder().values(values).build();
      case ALL_OF -> MultiValueOperator.IncludesAll.builder().values(values).build();
      case NONE_OF -> MultiValueOperator.ExcludesAll.builder().values(values).build();
      case EMPTY -> IsEmpty.builder().build();
      case PRESENT -> IsNotEmpty.builder().build();
    };
  }

  OptionalValueOperator forOne() {
    return switch (kind) {
      case ANY_OF -> IsOneOf.builder().values(values).build();
      case NONE_OF -> IsNotOneOf.builder().values(values).build();
      case EMPTY -> IsEmpty.builder().build();
      case PRESENT -> IsNotEmpty.builder().build();
      case ALL_OF -> throw impossible();
    };
  }

  SingleValueOperator forExactlyOne() {
    return switch (kind) {
      case ANY_OF -> IsOneOf.builder().values(values).build();
      case NONE_OF -> IsNotOneOf.builder().values(values).build();
      case ALL_OF, EMPTY, PRESENT -> throw impossible();
    };
  }

  /** Values of a custom attribute are lists, as one of its values may be a path in a tree. */
  CustomAttributeOperator forCustomAttribute() {
    List<List<String>> lists = values.stream().map(List::of).toList();
    return switch (kind) {
      case ANY_OF -> CustomAttributeOperator.IsOneOf.builder().values(lists).build();
      case NONE_OF -> CustomAttributeOperator.IsNotOneOf.builder().values(lists).build();
      case EMPTY -> IsEmpty.builder().build();
      case PRESENT -> IsNotEmpty.builder().build();
      case ALL_OF -> throw impossible();
    };
  }

  private IllegalArgumentException impossible() {
    return new IllegalArgumentException("this field cannot be matched with " + name());
  }

  private String name() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String toString() {
    return values.isEmpty() ? name() : name() + " " + values;
  }
}
