package io.github.dixajava.demo;

import io.github.dixajava.paging.Progress;
import java.util.Locale;
import java.util.function.Consumer;

/** The progress line: drawn over on a terminal, a line now and then elsewhere. */
final class DemoProgress implements Consumer<Progress> {
  private static final int LINE_EVERY = 5;
  private static final int LINE_EVERY_LATER = 100;

  private final DemoScreen screen;

  DemoProgress(DemoScreen screen) {
    this.screen = screen;
  }

  @Override
  public void accept(Progress progress) {
    if (progress.finished()) {
      screen.lasting(text(progress) + ", done");
    } else if (screen.isTerminal()) {
      screen.passing(text(progress));
    } else if (progress.pages() % lineEvery(progress.pages()) == 0) {
      screen.line(text(progress));
    }
  }

  private static long lineEvery(long pages) {
    return pages < LINE_EVERY_LATER ? LINE_EVERY : LINE_EVERY_LATER;
  }

  private static String text(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%,6d entries, page %,d, %.1f s",
        progress.items(),
        progress.pages(),
        progress.elapsed().toMillis() / 1e3);
  }
}
