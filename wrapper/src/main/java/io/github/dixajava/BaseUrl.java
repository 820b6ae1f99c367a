package io.github.dixajava;

import java.util.Set;
import okhttp3.HttpUrl;

/** Rules for the base URL. */
final class BaseUrl {
  private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

  private BaseUrl() {}

  /**
   * The base URL, ending with a slash.
   *
   * @throws IllegalArgumentException if it is no base URL or would send the token unencrypted
   */
  static HttpUrl parse(String text, boolean allowUnencrypted) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      throw new IllegalArgumentException(
          "The base URL must be like https://dev.dixa.io, but it is no http or https URL.");
    }
    boolean namesUser = !url.username().isEmpty() || !url.password().isEmpty();
    if (url.query() != null || url.fragment() != null || namesUser) {
      throw new IllegalArgumentException(
          "The base URL must have no query, no fragment, no user name and no password.");
    }
    if (!url.isHttps() && !allowUnencrypted && !isLoopback(url.host())) {
      throw new IllegalArgumentException(
          "The base URL http://"
              + url.host()
              + " would send the token unencrypted: use https, or allowUnencrypted() inside a"
              + " network you trust.");
    }
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
  }
}
