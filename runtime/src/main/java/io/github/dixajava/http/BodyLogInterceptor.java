package io.github.dixajava.http;

import java.io.IOException;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs bodies after masking; only installed on request. */
public final class BodyLogInterceptor implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.http.body");
  private static final int MAX = 64 * 1024;

  /** More than is logged, so that a token that ends after the cut is still found whole. */
  private static final long MAX_READ = 2L * MAX;

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
      LOG.debug("{} sends {}", request.method(), masked(sent));
    }
    Response answer = chain.proceed(request);
    LOG.debug("{} brings {}", answer.code(), masked(beginning(answer)));
    return answer;
  }

  /** What a body that breaks off brings before it does; the rest fails later, where it is read. */
  private static Buffer beginning(Response answer) {
    Buffer beginning = new Buffer();
    ResponseBody body = answer.body();
    if (body != null) {
      BufferedSource source = body.source();
      try {
        source.request(MAX_READ);
      } catch (IOException brokenOff) {
        LOG.trace("The body broke off", brokenOff);
      }
      source.getBuffer().copyTo(beginning, 0, Math.min(source.getBuffer().size(), MAX_READ));
    }
    return beginning;
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.subtype().equals("json");
  }

  private String masked(Buffer body) {
    if (body.size() == 0) {
      return "nothing";
    }
    boolean whole = body.size() < MAX_READ;
    TokenMask tokens = credentials.mask();
    try {
      String shown = mask.apply(tokens.mask(body.readUtf8(), Integer.MAX_VALUE, whole));
      return tokens.mask(shown, MAX, true);
    } catch (RuntimeException e) {
      return "a body that the mask failed on: " + e.getClass().getName();
    }
  }
}
