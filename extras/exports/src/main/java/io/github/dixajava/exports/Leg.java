package io.github.dixajava.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run that asks for one kind of rows.
 *
 * @param kind the rows
 * @param position where it begins
 * @param next what follows when it has come to a position at its end; null if nothing does
 */
record Leg<R>(RowKind<R> kind, Position position, Function<Position, @Nullable Leg<R>> next) {

  static <R> Leg<R> last(RowKind<R> kind, Position position) {
    return new Leg<>(kind, position, end -> null);
  }
}
