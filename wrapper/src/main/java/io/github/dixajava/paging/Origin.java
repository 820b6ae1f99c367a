package io.github.dixajava.paging;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port, read from texts that need not be legal URIs. */
final class Origin {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern AUTHORITY = Pattern.compile("[/\\\\]{2}([^/\\\\?#]*).*");
  private static final Pattern HOST_PORT = Pattern.compile("(\\[[^]]*]|[^:@]*)(?::([0-9]{1,5}))?");

  private Origin() {}

  static String of(URI base) {
    return name(scheme(base), lower(base.getHost()), port(scheme(base), base.getPort()));
  }

  /** Null if the link stays at the base's origin, else the place it leads to, for a message. */
  static @Nullable String foreignTo(URI base, String link) {
    Matcher absolute = SCHEME.matcher(link);
    boolean hasScheme = absolute.matches();
    String rest = hasScheme ? absolute.group(2) : link;
    Matcher authority = AUTHORITY.matcher(rest);
    if (!authority.matches()) {
      return hasScheme ? "an unreadable address" : null;
    }
    String scheme = hasScheme ? lower(absolute.group(1)) : scheme(base);
    Matcher hostPort = HOST_PORT.matcher(authority.group(1));
    if (!hostPort.matches()) {
      return "an unreadable address";
    }
    String port = hostPort.group(2);
    String origin =
        name(
            scheme,
            lower(hostPort.group(1)),
            port(scheme, port == null ? -1 : Integer.parseInt(port)));
    return origin.equals(of(base)) ? null : origin;
  }

  private static String scheme(URI base) {
    return lower(base.getScheme());
  }

  private static int port(String scheme, int port) {
    if (port >= 0) {
      return port;
    }
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> -1;
    };
  }

  private static String name(String scheme, String host, int port) {
    return scheme + "://" + host + ":" + port;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
