package io.github.dixajava.activitylog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the log, from an instant, inclusive, to another, exclusive; possibly empty. All bounds
 * of an export are bounds of windows.
 *
 * <p>Dixa is asked in whole seconds, and it does not say whether it includes the first and the last
 * instant. So it is asked from one second before the one in which the window starts, up to the end
 * of the one in which it ends; {@link #contains} decides which entries belong to the window.
 */
record Window(Instant from, Instant to) {

  /** No window is cut to less: what is listed twice at its edges would outweigh the rest. */
  static final Duration SHORTEST = Duration.ofSeconds(5);

  boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  Duration length() {
    return Duration.between(from, to);
  }

  Instant askFrom() {
    return from.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
  }

  Instant askTo() {
    Instant second = to.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(to) ? to : second.plusSeconds(1);
  }

  boolean canBeCut() {
    return length().compareTo(SHORTEST.multipliedBy(2)) >= 0;
  }

  /**
   * This window cut at some instants in order, each put back to a whole second, so that no piece is
   * too short. It is cut at least once if it can be.
   */
  List<Window> cutAt(Instant... instants) {
    Instant last = to.minus(SHORTEST);
    List<Window> pieces = new ArrayList<>();
    Window rest = this;
    for (Instant instant : instants) {
      Instant first = rest.from.plus(SHORTEST);
      Instant cut = instant.isBefore(first) ? first : instant.isAfter(last) ? last : instant;
      if (rest.canBeCut()) {
        cut = cut.truncatedTo(ChronoUnit.SECONDS);
        pieces.add(new Window(rest.from, cut));
        rest = new Window(cut, to);
      }
    }
    pieces.add(rest);
    return pieces;
  }

  /** The key of the page that begins with this window. */
  String key() {
    return from + "/" + to;
  }

  /**
   * Reads what {@link #key()} returned.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Window ofKey(String key) {
    try {
      int slash = key.indexOf('/');
      Window window =
          new Window(
              Instant.parse(key.substring(0, slash)), Instant.parse(key.substring(slash + 1)));
      if (window.from.isAfter(window.to)) {
        throw new IllegalArgumentException("the checkpoint of an export ends before it starts");
      }
      return window;
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the checkpoint is not one of an export", e);
    }
  }
}
