package io.github.dixajava.internal;

import java.util.Map;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the request of an attempt: the version in the path, the headers, a fresh state. Generated
 * paths begin with the version they were generated from.
 */
final class DixaCallFactory implements Call.Factory {
  private static final Set<String> ONCE = Set.of("POST", "PATCH");

  private final Call.Factory http;
  private final Call.Factory unshared;
  private final int versionAt;
  private final String version;
  private final Map<String, String> headers;

  /**
   * @param unshared sends what must not be repeated, each time over a connection of its own: one
   *     that the server has closed meanwhile shows it only by failing, and nobody knows whether the
   *     request arrived
   * @param baseUrl ends with a slash, so that its last path segment is empty
   */
  DixaCallFactory(
      Call.Factory http,
      Call.Factory unshared,
      HttpUrl baseUrl,
      String version,
      Map<String, String> headers) {
    this.http = http;
    this.unshared = unshared;
    this.versionAt = baseUrl.pathSize() - 1;
    this.version = version;
    this.headers = headers;
  }

  @Override
  public Call newCall(Request request) {
    HttpUrl url = request.url().newBuilder().setPathSegment(versionAt, version).build();
    Request.Builder builder =
        request.newBuilder().url(url).tag(AttemptState.class, new AttemptState());
    builder.header("User-Agent", Version.USER_AGENT);
    if (request.header("Accept") == null) {
      builder.header("Accept", "application/json");
    }
    headers.forEach(builder::header);
    return (ONCE.contains(request.method()) ? unshared : http).newCall(builder.build());
  }
}
