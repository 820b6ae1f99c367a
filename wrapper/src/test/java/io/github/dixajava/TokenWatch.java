package io.github.dixajava;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that is logged at TRACE during the whole suite, by SLF4J or by java.util
 * .logging, and fails the test that logs the token. Registered for every test class.
 */
public final class TokenWatch extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements BeforeAllCallback, AfterEachCallback {
  private static final List<String> HITS = new CopyOnWriteArrayList<>();
  private static final JulHandler JUL = new JulHandler();

  @Override
  protected void append(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    inspect(event.getLoggerName(), event.getFormattedMessage() + thrown);
  }

  static void inspect(String logger, String text) {
    if (text.contains("never-to-be-seen")) {
      HITS.add(logger);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    var everything = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    everything.setLevel(ch.qos.logback.classic.Level.TRACE);
    if (everything.getAppender("watch") == null) {
      setName("watch");
      setContext(logback);
      start();
      everything.addAppender(this);
    }
    Logger root = Logger.getLogger("");
    root.removeHandler(JUL);
    root.addHandler(JUL);
    Logger.getLogger("okhttp3").setLevel(Level.ALL);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!HITS.isEmpty()) {
      List<String> loggers = List.copyOf(HITS);
      HITS.clear();
      throw new AssertionError("The token was logged by " + loggers);
    }
  }

  private static final class JulHandler extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    JulHandler() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      inspect(String.valueOf(entry.getLoggerName()), formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
