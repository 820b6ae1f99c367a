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
final class BodyLogInterceptor implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.http.body");
  private static final int MAX = 64 * 1024;

  /** More than is logged, so that a token that ends after the cut is still found whole. */
  private static final long MAX_READ = 2L * MAX;

  private final Secrets secrets;
  private final UnaryOperator<String> mask;

  BodyLogInterceptor(Secrets secrets, UnaryOperator<String> mask) {
    this.secrets = secrets;
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
    Response response = chain.proceed(request);
    LOG.debug("{} brings {}", response.code(), masked(beginning(response)));
    return response;
  }

  /** What a body that breaks off brings before it does; the rest fails later, where it is read. */
  private static Buffer beginning(Response response) {
    Buffer beginning = new Buffer();
    ResponseBody body = response.body();
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
    String text = body.readUtf8();
    try {
      String shown =
          secrets.hide(mask.apply(whole ? secrets.hide(text) : secrets.hideInBeginning(text)));
      return shown.length() <= MAX ? shown : shown.substring(0, MAX);
    } catch (RuntimeException e) {
      return "a body that the mask failed on: " + e.getClass().getName();
    }
  }
}
