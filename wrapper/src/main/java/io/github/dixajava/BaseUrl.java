package io.github.dixajava;

import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where calls go to.
 *
 * @param url ends with a slash, without the version
 * @param version the first segment of every path
 */
record BaseUrl(HttpUrl url, String version) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "::1");
  private static final Set<String> VERSIONS = Set.of("beta", "v1");
  private static final String DEFAULT_VERSION = "beta";

  /**
   * Reads a base URL, with or without a version as its path.
   *
   * @param version the version if it was set apart
   * @throws IllegalArgumentException if it is no base URL, would send the token unencrypted, or
   *     names another version
   */
  static BaseUrl parse(String text, @Nullable String version, boolean allowUnencrypted) {
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
    HttpUrl base =
        url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
    return withoutVersion(base, version);
  }

  /** A version is recognised if it is the whole path; a longer path may end in the same word. */
  private static BaseUrl withoutVersion(HttpUrl url, @Nullable String version) {
    String first = url.pathSegments().get(0);
    if (url.pathSize() != 2 || !(VERSIONS.contains(first) || first.equals(version))) {
      return new BaseUrl(url, version == null ? DEFAULT_VERSION : version);
    }
    if (version != null && !version.equals(first)) {
      throw new IllegalArgumentException(
          "baseUrl names the version " + first + ", but apiVersion is " + version);
    }
    return new BaseUrl(url.newBuilder().encodedPath("/").build(), first);
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
  }
}
