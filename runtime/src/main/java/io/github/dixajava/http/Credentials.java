package io.github.dixajava.http;

import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** The value of {@code Authorization}, the one origin that may see it, and what hides it. */
public final class Credentials {
  private final Supplier<String> token;
  private final String scheme;
  private final HttpUrl origin;
  private final TokenMask mask = new TokenMask();

  /**
   * Credentials.
   *
   * @param token the bare token, asked for each request
   * @param scheme what goes before it, blank included
   * @param origin scheme, host and port count
   */
  public Credentials(Supplier<String> token, String scheme, HttpUrl origin) {
    this.token = token;
    this.scheme = scheme;
    this.origin = origin;
  }

  boolean belongTo(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  String headerValue() {
    String current = token.get();
    mask.hide(current);
    return scheme.isEmpty() ? current : scheme + current;
  }

  TokenMask mask() {
    return mask;
  }

  @Override
  public String toString() {
    return "Credentials[*** for " + origin.host() + "]";
  }
}
