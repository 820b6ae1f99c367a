package io.github.dixajava.bench;

import io.github.dixajava.DixaClient;
import io.github.dixajava.DixaClientBuilder;
import io.github.dixajava.service.ListAgentsQuery;
import io.github.dixajava.model.CreateTagInput;
import io.github.dixajava.options.RateLimit;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import peer.retrofit.ApiClient;
import peer.retrofit.api.AgentsApi;
import peer.retrofit.api.TagsApi;
import peer.retrofit.auth.ApiKeyAuth;

/** One client's small calls. */
interface Caller {
  UUID AGENT = UUID.fromString("d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06");

  /** Reads an agent. */
  Object get() throws IOException;

  /** Creates a tag. */
  Object post() throws IOException;

  /** Reads a page of agents. */
  CompletableFuture<?> page();

  /** Ends threads and connections. */
  default void close() {}

  /** The clients that are compared. */
  enum Of {
    /** What everything is compared with: OkHttp alone, which gives the bytes of the answer. */
    OKHTTP,
    DIXA,
    /** On an OkHttpClient of the caller's. */
    DIXA_HANDED_IN,
    STOCK_RETROFIT;

    Caller caller(String url) {
      OkHttpClient.Builder http = new OkHttpClient.Builder();
      return switch (this) {
        case OKHTTP -> okHttp(unbounded(http).build(), url);
        case DIXA -> dixa(builder(url).build());
        case DIXA_HANDED_IN -> dixa(builder(url).okHttpClient(http.build()).build());
        case STOCK_RETROFIT -> stock(unbounded(http).addInterceptor(key()).build(), url);
      };
    }

    private static DixaClientBuilder builder(String url) {
      return DixaClient.builder().apiToken("secret-token").baseUrl(url).rateLimit(RateLimit.off());
    }

    private static OkHttpClient.Builder unbounded(OkHttpClient.Builder http) {
      Dispatcher dispatcher = new Dispatcher();
      dispatcher.setMaxRequests(4096);
      dispatcher.setMaxRequestsPerHost(4096);
      return http.dispatcher(dispatcher);
    }
  }

  private static Caller dixa(DixaClient client) {
    ListAgentsQuery hundred = ListAgentsQuery.builder().pageLimit(100).build();
    return new Caller() {
      @Override
      public Object get() {
        return client.agents().getAgent(AGENT);
      }

      @Override
      public Object post() {
        return client.tags().createTag(CreateTagInput.builder().name("urgent").build());
      }

      @Override
      public CompletableFuture<?> page() {
        return client.async().agents().listAgents(hundred);
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  private static Caller stock(OkHttpClient http, String url) {
    ApiClient client = new ApiClient(http);
    client.getAdapterBuilder().baseUrl(url + "/");
    AgentsApi agents = client.createService(AgentsApi.class);
    TagsApi tags = client.createService(TagsApi.class);
    return new Caller() {
      @Override
      public Object get() throws IOException {
        return agents.getAgentsAgentid(AGENT).execute().body();
      }

      @Override
      public Object post() throws IOException {
        return tags.postTags(new peer.retrofit.model.CreateTagInput().name("urgent"))
            .execute()
            .body();
      }

      @Override
      public CompletableFuture<?> page() {
        CompletableFuture<Object> page = new CompletableFuture<>();
        agents
            .getAgents(100, null, null, null)
            .enqueue(
                new retrofit2.Callback<>() {
                  @Override
                  public void onResponse(
                      retrofit2.Call<peer.retrofit.model.ListAgentsOutput> call,
                      retrofit2.Response<peer.retrofit.model.ListAgentsOutput> answer) {
                    page.complete(answer.body());
                  }

                  @Override
                  public void onFailure(
                      retrofit2.Call<peer.retrofit.model.ListAgentsOutput> call,
                      Throwable failure) {
                    page.completeExceptionally(failure);
                  }
                });
        return page;
      }
    };
  }

  private static ApiKeyAuth key() {
    ApiKeyAuth key = new ApiKeyAuth("header", "Authorization");
    key.setApiKey("secret-token");
    return key;
  }

  private static Caller okHttp(OkHttpClient http, String url) {
    MediaType json = MediaType.get("application/json");
    return new Caller() {
      private Request.Builder request(String path) {
        return new Request.Builder()
            .url(url + path)
            .header("Accept", "application/json")
            .header("Authorization", "secret-token");
      }

      private byte[] send(Request request) throws IOException {
        try (Response answer = http.newCall(request).execute()) {
          return answer.body().bytes();
        }
      }

      @Override
      public Object get() throws IOException {
        return send(request("/beta/agents/" + AGENT).build());
      }

      @Override
      public Object post() throws IOException {
        RequestBody body = RequestBody.create("{\"name\":\"urgent\"}", json);
        return send(request("/beta/tags").post(body).build());
      }

      @Override
      public CompletableFuture<?> page() {
        CompletableFuture<Object> page = new CompletableFuture<>();
        http.newCall(request("/beta/agents?pageLimit=100").build())
            .enqueue(
                new Callback() {
                  @Override
                  public void onResponse(Call call, Response answer) throws IOException {
                    try (answer) {
                      page.complete(answer.body().bytes());
                    }
                  }

                  @Override
                  public void onFailure(Call call, IOException failure) {
                    page.completeExceptionally(failure);
                  }
                });
        return page;
      }
    };
  }
}
