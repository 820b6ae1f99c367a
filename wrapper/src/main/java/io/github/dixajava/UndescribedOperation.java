package io.github.dixajava;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dixajava.http.Arguments;
import io.github.dixajava.http.OperationInfo;
import io.github.dixajava.http.PathEncoder;
import io.github.dixajava.http.Transport;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.json.DixaJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A call of an operation that the description lacks; see {@link DixaClient#operation}. */
public final class UndescribedOperation {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern PATH =
      Pattern.compile("(?!(.*/)?\\.{1,2}(/|$))[A-Za-z0-9{][A-Za-z0-9._~{}/-]*");
  private static final Pattern VALUE =
      Pattern.compile("(.*/)?(\\d+|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(/.*)?");
  private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)}");

  /** The client replaces it by its own version. */
  private static final String VERSION = "beta/";

  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

  private final Transport transport;
  private final String method;
  private final String path;
  private final Map<String, String> pathValues = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private @Nullable JsonElement body;
  private boolean readsOnly;

  UndescribedOperation(Transport transport, String method, String path) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "method must be GET, POST, PUT, PATCH or DELETE, but was " + method);
    }
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "path must be like agents/{agentId}, without slash before it, version and query, but was "
              + path);
    }
    if (VALUE.matcher(path).matches()) { // would make a metric and a log entry for each value
      throw new IllegalArgumentException(
          "path must have names in braces in place of values, like agents/{agentId} with"
              + " path(\"agentId\", id), but was "
              + path);
    }
    this.transport = transport;
    this.method = method;
    this.path = path;
  }

  /**
   * A value for braces in the path; it is encoded.
   *
   * @throws IllegalArgumentException if the path has no such name, or the value is blank or dots
   */
  public UndescribedOperation path(String name, Object value) {
    if (!path.contains("{" + name + "}")) {
      throw new IllegalArgumentException("path " + path + " has no {" + name + "}");
    }
    Arguments.segment(name, value.toString());
    pathValues.put(name, value.toString());
    return this;
  }

  /** A query parameter. */
  public UndescribedOperation query(String name, Object value) {
    query.put(name, value.toString());
    return this;
  }

  /**
   * The body: a model, a collection or map of them, or a {@link JsonElement}.
   *
   * @throws IllegalArgumentException if the method is GET
   */
  public UndescribedOperation body(Object body) {
    if (method.equals("GET")) {
      throw new IllegalArgumentException("a GET has no body");
    }
    this.body = body instanceof JsonElement json ? json : DixaGson.create().toJsonTree(body);
    return this;
  }

  /** Says that it changes nothing, so that it is repeated like a GET whatever its method. */
  public UndescribedOperation readsOnly() {
    this.readsOnly = true;
    return this;
  }

  /**
   * Sends and waits.
   *
   * @return the whole JSON of the response, an envelope included; null if there is none. {@link
   *     DixaGson} makes models of it
   * @throws io.github.dixajava.error.DixaException if it fails
   * @throws IllegalArgumentException if a value of the path is missing
   */
  public @Nullable JsonElement send() {
    return transport.execute(operation(), request());
  }

  /** The same as {@link #send()} without waiting; cancelling the future ends the call. */
  public CompletableFuture<@Nullable JsonElement> sendAsync() {
    return transport.executeAsync(operation(), request());
  }

  private OperationInfo operation() {
    boolean reads = readsOnly || method.equals("GET");
    return OperationInfo.undescribed(path, method, "/" + VERSION + path, reads);
  }

  private Request request() {
    String filled = NAME.matcher(path).replaceAll(this::value);
    HttpUrl.Builder url = transport.baseUrl().newBuilder().addEncodedPathSegments(VERSION + filled);
    query.forEach(url::addQueryParameter);
    return new Request.Builder().url(url.build()).method(method, requestBody()).build();
  }

  private String value(MatchResult name) {
    String value = pathValues.get(name.group(1));
    if (value == null) {
      throw new IllegalArgumentException(name.group(1) + " of the path is missing");
    }
    return Matcher.quoteReplacement(PathEncoder.encode(value));
  }

  private @Nullable RequestBody requestBody() {
    if (body == null && (method.equals("GET") || method.equals("DELETE"))) {
      return null;
    }
    JsonElement json = body == null ? new JsonObject() : body;
    return RequestBody.create(DixaJson.write(json, JsonElement.class), JSON);
  }
}
