package io.github.dixajava.http;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the request of an attempt: the version in the path, a fresh state, the headers that all
 * have. Generated paths begin with the version they were generated from.
 */
final class DixaCallFactory implements Call.Factory {
  private final Call.Factory http;
  private final int versionAt;
  private final String version;

  /**
   * @param baseUrl ends with a slash, so that its last path segment is empty
   */
  DixaCallFactory(Call.Factory http, HttpUrl baseUrl, String version) {
    this.http = http;
    this.versionAt = baseUrl.pathSize() - 1;
    this.version = version;
  }

  @Override
  public Call newCall(Request request) {
    Request.Builder builder =
        request
            .newBuilder()
            .tag(AttemptState.class, new AttemptState())
            .header("User-Agent", Version.USER_AGENT);
    if (request.header("Accept") == null) {
      builder.header("Accept", "application/json");
    }
    if (!request.url().pathSegments().get(versionAt).equals(version)) {
      builder.url(request.url().newBuilder().setPathSegment(versionAt, version).build());
    }
    return http.newCall(builder.build());
  }
}
