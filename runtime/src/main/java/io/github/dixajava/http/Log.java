package io.github.dixajava.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logger of calls, in a class of its own: finding the back end takes time at the start. */
final class Log {
  static final Logger CALLS = LoggerFactory.getLogger("io.github.dixajava.http");

  private Log() {}
}
