package io.github.dixajava.testing;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Looks at what goes over the wire; one call at a time. */
final class ContractObserver implements Interceptor {
  /** A request, the text of its body, the status and text of its answer, and the call's result. */
  record Observed(
      Request request, String body, int status, String answer, @Nullable Object result) {}

  private @Nullable Observed last;

  Observed during(Supplier<@Nullable Object> call) {
    last = null;
    Object result = call.get();
    Observed seen = last;
    if (seen == null) {
      throw new AssertionError("nothing was sent");
    }
    return new Observed(seen.request(), seen.body(), seen.status(), seen.answer(), result);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
    }
    Response response = chain.proceed(request);
    String answer = response.peekBody(Long.MAX_VALUE).string();
    last = new Observed(request, body.readUtf8(), response.code(), answer, null);
    return response;
  }
}
