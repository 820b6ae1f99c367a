package io.github.dixajava.internal;

import java.io.IOException;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs bodies after masking; only installed on request. */
public final class BodyLogInterceptor implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.http.body");
  private static final long MAX_BYTES = 64 * 1024;

  private final Credentials credentials;
  private final UnaryOperator<String> mask;

  public BodyLogInterceptor(Credentials credentials, UnaryOperator<String> mask) {
    this.credentials = credentials;
    this.mask = mask;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!LOG.isDebugEnabled()) {
      return chain.proceed(request);
    }
    RequestBody body = request.body();
    if (body != null && isJson(body.contentType())) {
      Buffer sent = new Buffer();
      body.writeTo(sent);
      LOG.debug("{} sends {}", request.method(), masked(sent.readUtf8()));
    }
    Response answer = chain.proceed(request);
    LOG.debug("{} brings {}", answer.code(), masked(answer.peekBody(MAX_BYTES).string()));
    return answer;
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.subtype().equals("json");
  }

  private String masked(String body) {
    return body.isEmpty() ? "nothing" : credentials.mask(mask.apply(body));
  }
}
