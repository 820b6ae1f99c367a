package io.github.dixajava.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.dixajava.DixaClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import peer.retrofit.ApiClient;
import peer.retrofit.api.AgentsApi;
import peer.retrofit.auth.ApiKeyAuth;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Programs that make one call and end; they print the processor's time and that of building. */
final class FirstCalls {
  private static final String TOKEN = "secret-token";
  private static final UUID AGENT = UUID.fromString("d2e2b132-7508-4ca3-b0a8-8dbb6e99fb06");

  private FirstCalls() {}

  private static void report(long start, long built, @Nullable Object answer) {
    if (answer == null) {
      throw new IllegalStateException("no answer");
    }
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.out.println(cpu.toMillis());
    System.out.println((built - start) / 1_000_000);
  }

  /** The client. */
  static final class Dixa {
    private Dixa() {}

    public static void main(String[] args) {
      long start = System.nanoTime();
      DixaClient client = DixaClient.builder().apiToken(TOKEN).baseUrl(args[0]).build();
      long built = System.nanoTime();
      report(start, built, client.agents().getAgent(AGENT).email());
    }
  }

  /** The client of openapi-generator's own template. */
  static final class Stock {
    private Stock() {}

    public static void main(String[] args) throws IOException {
      long start = System.nanoTime();
      ApiClient client = new ApiClient();
      ApiKeyAuth key = new ApiKeyAuth("header", "Authorization");
      key.setApiKey(TOKEN);
      client.addAuthorization("key", key);
      client.getAdapterBuilder().baseUrl(args[0] + "/");
      AgentsApi agents = client.createService(AgentsApi.class);
      long built = System.nanoTime();
      report(start, built, agents.getAgentsAgentid(AGENT).execute().body().getData().getEmail());
    }
  }

  /** OkHttp, Retrofit and Gson, with the one operation and the one model that are needed. */
  static final class ByHand {
    private ByHand() {}

    interface Api {
      @GET("beta/agents/{agentId}")
      Call<Answer> agent(@Path("agentId") UUID id);
    }

    static final class Answer {
      @Nullable Agent data;
    }

    static final class Agent {
      @Nullable UUID id;
      @Nullable Instant createdAt;
      @Nullable String displayName;
      @Nullable String email;
      @Nullable String avatarUrl;
      @Nullable String phoneNumber;
      @Nullable List<String> additionalEmails;
      @Nullable List<String> additionalPhoneNumbers;
      @Nullable String firstName;
      @Nullable String lastName;
      @Nullable List<String> middleNames;
      @Nullable List<String> roles;
    }

    private static final class Instants extends TypeAdapter<Instant> {
      @Override
      public Instant read(JsonReader in) throws IOException {
        return Instant.parse(in.nextString());
      }

      @Override
      public void write(JsonWriter out, Instant value) throws IOException {
        out.value(value.toString());
      }
    }

    public static void main(String[] args) throws IOException {
      long start = System.nanoTime();
      OkHttpClient http =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain ->
                      chain.proceed(
                          chain.request().newBuilder().header("Authorization", TOKEN).build()))
              .build();
      Api api =
          new Retrofit.Builder()
              .baseUrl(args[0])
              .client(http)
              .addConverterFactory(
                  GsonConverterFactory.create(
                      new GsonBuilder()
                          .registerTypeAdapter(Instant.class, new Instants())
                          .create()))
              .build()
              .create(Api.class);
      long built = System.nanoTime();
      Answer answer = api.agent(AGENT).execute().body();
      report(start, built, answer == null || answer.data == null ? null : answer.data.email);
    }
  }
}
