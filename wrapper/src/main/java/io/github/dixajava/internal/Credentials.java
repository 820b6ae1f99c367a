package io.github.dixajava.internal;

import okhttp3.HttpUrl;

/**
 * The value of {@code Authorization} and the one origin that may see it.
 *
 * @param headerValue what is sent
 * @param token the bare token, for masking
 * @param origin scheme, host and port count
 */
public record Credentials(String headerValue, String token, HttpUrl origin) {

  boolean belongTo(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /** The text without the token, should a server echo it. */
  String mask(String text) {
    return text.replace(token, "***");
  }

  @Override
  public String toString() {
    return "Credentials[*** for " + origin.host() + "]";
  }
}
