package io.github.dixajava.testing;

import io.github.dixajava.DixaClient;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Fails a call whose response is not as the description says. */
final class Conformity implements Interceptor {
  private final ApiDescription description = ApiDescription.loaded();
  private final SchemaCheck schemas = new SchemaCheck(description);

  static DixaClient client(DixaFake fake) {
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(new Conformity()).build();
    return fake.clientBuilder().okHttpClient(http).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    HttpUrl url = chain.request().url();
    List<String> path = url.pathSegments().subList(1, url.pathSegments().size());
    ApiOperation operation = description.find(chain.request().method(), path);
    if (operation != null && response.isSuccessful()) {
      if (response.code() != operation.successStatus()) {
        throw new AssertionError(operation + " responded with " + response.code());
      }
      String body = response.peekBody(Long.MAX_VALUE).string();
      if (!body.isEmpty()) {
        List<String> problems =
            schemas.problems(
                Json.object(operation.successMedia(), "schema"), Json.parse(body), "response");
        if (!problems.isEmpty()) {
          throw new AssertionError(operation + ": " + problems);
        }
      }
    }
    return response;
  }
}
