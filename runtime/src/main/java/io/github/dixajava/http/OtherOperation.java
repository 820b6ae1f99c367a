package io.github.dixajava.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** Calls by method and path. */
public final class OtherOperation {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern PATH =
      Pattern.compile("(?!(.*/)?\\.{1,2}(/|$))[A-Za-z0-9{][A-Za-z0-9._~{}/-]*");
  private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)}");
  private static final String VERSION = "beta/";

  private OtherOperation() {}

  /** Retrofit's view of any operation. */
  interface Api {
    @GET
    Call<@Nullable JsonElement> get(
        @Url String url, @QueryMap Map<String, String> query, @Tag OperationInfo operation);

    @DELETE
    Call<@Nullable JsonElement> delete(
        @Url String url, @QueryMap Map<String, String> query, @Tag OperationInfo operation);

    @HTTP(method = "DELETE", hasBody = true)
    Call<@Nullable JsonElement> delete(
        @Url String url,
        @QueryMap Map<String, String> query,
        @Tag OperationInfo operation,
        @Body JsonElement body);

    @POST
    Call<@Nullable JsonElement> post(
        @Url String url,
        @QueryMap Map<String, String> query,
        @Tag OperationInfo operation,
        @Body JsonElement body);

    @PUT
    Call<@Nullable JsonElement> put(
        @Url String url,
        @QueryMap Map<String, String> query,
        @Tag OperationInfo operation,
        @Body JsonElement body);

    @PATCH
    Call<@Nullable JsonElement> patch(
        @Url String url,
        @QueryMap Map<String, String> query,
        @Tag OperationInfo operation,
        @Body JsonElement body);
  }

  /** Checks method and path. */
  public static void check(String method, String path) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "method must be GET, POST, PUT, PATCH or DELETE, but is " + method);
    }
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "path must be like agents/{agentId}, without slash before it, version and query, but is "
              + path);
    }
  }

  /** Checks a value for braces. */
  public static void checkValue(String path, String name, String value) {
    if (!path.contains("{" + name + "}")) {
      throw new IllegalArgumentException("path " + path + " has no {" + name + "}");
    }
    Arguments.segment(name, value);
  }

  /** The call. */
  public static Call<@Nullable JsonElement> call(
      Calls calls,
      String method,
      String path,
      Map<String, String> pathValues,
      Map<String, String> query,
      @Nullable JsonElement body,
      boolean readsOnly) {
    boolean reads = readsOnly || method.equals("GET");
    OperationInfo operation = new OperationInfo(path, method, "/" + VERSION + path, true, reads);
    String url = VERSION + filled(path, pathValues);
    Api api = calls.api(Api.class);
    JsonElement content = body == null ? new JsonObject() : body;
    return switch (method) {
      case "GET" -> api.get(url, query, operation);
      case "POST" -> api.post(url, query, operation, content);
      case "PUT" -> api.put(url, query, operation, content);
      case "PATCH" -> api.patch(url, query, operation, content);
      default ->
          body == null
              ? api.delete(url, query, operation)
              : api.delete(url, query, operation, content);
    };
  }

  private static String filled(String path, Map<String, String> values) {
    return NAME.matcher(path)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException(found.group(1) + " of the path is missing");
              }
              return Matcher.quoteReplacement(PathEncoder.encode(value));
            });
  }
}
