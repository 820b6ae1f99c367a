package io.github.dixajava.internal;

import com.google.gson.JsonElement;
import io.github.dixajava.json.DixaModel;
import io.github.dixajava.json.Paged;
import io.github.dixajava.paging.PageAnswer;
import io.github.dixajava.paging.PageRequest;
import io.github.dixajava.paging.PageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;

/**
 * An operation as a source of pages.
 *
 * @param largestPage the largest page that Dixa grants
 */
public record CallPages<T>(Calls calls, PageCall<T> call, int largestPage)
    implements PageSource<T> {

  private Request first() {
    return call.page(null, null).request();
  }

  @Override
  public String operation() {
    return OperationInfo.of(first()).name();
  }

  /** Path, query and body as they are sent, without base URL and version of the API. */
  @Override
  public Map<String, String> parameters() {
    Request request = first();
    HttpUrl url = request.url();
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> path = url.encodedPathSegments();
    parameters.put("path", String.join("/", path.subList(calls.baseUrl().pathSize(), path.size())));
    for (int i = 0; i < url.querySize(); i++) {
      parameters.merge(
          "query " + url.queryParameterName(i),
          String.valueOf(url.queryParameterValue(i)),
          (one, other) -> one + '\n' + other);
    }
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
  public URI baseUri() {
    return calls.baseUrl().uri();
  }

  @Override
  public Clock clock() {
    return calls.clock();
  }

  @Override
  public PageAnswer<T> fetch(PageRequest request) {
    return answer(calls.execute(call.page(request.size(), request.key())));
  }

  @Override
  public CompletableFuture<PageAnswer<T>> fetchAsync(PageRequest request) {
    return Cancellation.map(
        calls.executeAsync(call.page(request.size(), request.key())), CallPages::answer);
  }

  /** An answer can state the next key beside the links; by the description it does not. */
  private static <T> PageAnswer<T> answer(Paged<T> page) {
    JsonElement key =
        page instanceof DixaModel model ? model.unknownProperties().get("pageKey") : null;
    return PageAnswer.of(page, key != null && key.isJsonPrimitive() ? key.getAsString() : null);
  }
}
