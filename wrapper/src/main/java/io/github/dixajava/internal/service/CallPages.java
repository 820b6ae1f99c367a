package io.github.dixajava.internal.service;

import io.github.dixajava.http.Transport;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.PageSource;
import io.github.dixajava.paging.Pager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a source of pages.
 *
 * @param largestPage the largest page that Dixa grants
 */
public record CallPages<T>(Transport transport, PageCall<T> call, int largestPage)
    implements PageSource<T> {

  /**
   * Goes through all pages of an operation.
   *
   * @param call the operation with all arguments but size and key of the page
   * @param pageSize the size of a page to begin with; null for Dixa's default
   * @param largestPage the largest size that Dixa grants
   */
  static <T> Pager<T> pager(
      Transport transport, PageCall<T> call, @Nullable Integer pageSize, int largestPage) {
    Pager<T> pager = Pager.over(new CallPages<>(transport, call, largestPage));
    return pageSize == null ? pager : pager.pageSize(pageSize);
  }

  private Request first() {
    return call.page(null, null).request();
  }

  @Override
  public String operation() {
    return transport.details(call.page(null, null)).operation();
  }

  /** Path, query and body as they are sent, without base URL and version of the API. */
  @Override
  public Map<String, String> parameters() {
    Request request = first();
    HttpUrl url = request.url();
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> path = url.encodedPathSegments();
    parameters.put(
        "path", String.join("/", path.subList(transport.baseUrl().pathSize(), path.size())));
    for (int i = 0; i < url.querySize(); i++) {
      parameters.merge(
          "query " + url.queryParameterName(i),
          String.valueOf(url.queryParameterValue(i)),
          (one, other) -> one + '\n' + other);
    }
    transport.addedQuery().forEach((name, value) -> parameters.put("query " + name, value));
    parameters.put("body", body(request));
    return parameters;
  }

  private static String body(Request request) {
    if (request.body() == null) {
      return "";
    }
    try (Buffer buffer = new Buffer()) {
      request.body().writeTo(buffer);
      return buffer.readUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Clock clock() {
    return transport.clock();
  }

  @Override
  public Paged<T> fetch(@Nullable Integer size, @Nullable String key) {
    return transport.execute(call.page(size, key));
  }

  @Override
  public CompletableFuture<? extends Paged<T>> fetchAsync(
      @Nullable Integer size, @Nullable String key) {
    return transport.executeAsync(call.page(size, key));
  }
}
