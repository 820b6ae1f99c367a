package io.github.dixajava.demo;

import io.github.dixajava.paging.Progress;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** The progress line: drawn over on a terminal, a line for every ten percent elsewhere. */
final class DemoProgress implements Consumer<Progress> {
  private final DemoScreen screen;
  private int tenths;

  DemoProgress(DemoScreen screen) {
    this.screen = screen;
  }

  @Override
  public void accept(Progress progress) {
    if (progress.isFinished()) {
      screen.lasting(text(progress) + ", done");
    } else if (screen.isTerminal()) {
      screen.passing(text(progress));
    } else if (position(progress) * 10 > tenths + 1) {
      tenths = (int) (position(progress) * 10);
      screen.line(text(progress));
    }
  }

  private static double position(Progress progress) {
    return Objects.requireNonNull(progress.position(), "an export knows its position");
  }

  private static String text(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%,6d entries, %3.0f %%, %.1f s",
        progress.items(),
        position(progress) * 100,
        progress.elapsed().toMillis() / 1e3);
  }
}
