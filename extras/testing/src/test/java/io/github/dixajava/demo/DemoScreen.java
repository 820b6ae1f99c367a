package io.github.dixajava.demo;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Where the demo prints to. */
final class DemoScreen {
  private final PrintStream out;
  private final boolean terminal;
  private final String block;

  /**
   * @param terminal whether somebody watches, so that a line can be drawn over
   * @param charset what the stream can show
   */
  DemoScreen(PrintStream out, boolean terminal, Charset charset) {
    this.out = out;
    this.terminal = terminal;
    this.block = charset.newEncoder().canEncode('█') ? "█" : "#";
  }

  static DemoScreen ofProcess() {
    String charset =
        System.getProperty(
            "stdout.encoding",
            System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
    return new DemoScreen(
        System.out,
        isTerminal(System.console()),
        charset == null ? Charset.defaultCharset() : Charset.forName(charset));
  }

  void title(String text) {
    out.println();
    out.println(text);
  }

  void line(String text) {
    out.println("  " + text);
  }

  /** A line that the next one is drawn over, on a terminal. */
  void passing(String text) {
    if (terminal) {
      out.print("\r  " + text + "   ");
      out.flush();
    }
  }

  /** Ends what was drawn over. */
  void lasting(String text) {
    passing(text);
    if (terminal) {
      out.println();
    } else {
      line(text);
    }
  }

  boolean isTerminal() {
    return terminal;
  }

  /** From Java 22 on there is a console object even when nobody watches. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  String bar(long value, long longest, int width) {
    return block.repeat((int) Math.ceil((double) value * width / Math.max(1, longest)));
  }
}
