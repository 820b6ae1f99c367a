package io.github.dixajava;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.dixajava.http.OtherOperation;
import io.github.dixajava.http.Session;
import io.github.dixajava.json.DixaGson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call of an operation that the description lacks; see {@link DixaClient#operation}. */
public final class UndescribedOperation {
  private static final Gson WITH_NULLS = DixaGson.create().newBuilder().serializeNulls().create();

  private final Session session;
  private final String method;
  private final String path;
  private final Map<String, String> pathValues = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private @Nullable JsonElement body;
  private boolean readsOnly;

  UndescribedOperation(Session session, String method, String path) {
    OtherOperation.check(method, path);
    this.session = session;
    this.method = method;
    this.path = path;
  }

  /**
   * A value for braces in the path; it is encoded.
   *
   * @throws IllegalArgumentException if the path has no such name, or the value is blank or dots
   */
  public UndescribedOperation path(String name, Object value) {
    OtherOperation.checkValue(path, name, value.toString());
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
    this.body = body instanceof JsonElement json ? json : WITH_NULLS.toJsonTree(body);
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
   * @return the whole JSON of the answer, an envelope included; null if there is none. {@link
   *     DixaGson} makes models of it
   * @throws io.github.dixajava.error.DixaException if it fails
   * @throws IllegalArgumentException if a value of the path is missing
   */
  public @Nullable JsonElement send() {
    return session.execute(call());
  }

  /** The same as {@link #send()} without waiting; cancelling the future ends the call. */
  public CompletableFuture<@Nullable JsonElement> sendAsync() {
    return session.executeAsync(call());
  }

  private retrofit2.Call<@Nullable JsonElement> call() {
    return OtherOperation.call(session, method, path, pathValues, query, body, readsOnly);
  }
}
