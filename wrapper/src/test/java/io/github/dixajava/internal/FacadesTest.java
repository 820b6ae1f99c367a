package io.github.dixajava.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.dixajava.DixaAsyncClient;
import io.github.dixajava.DixaClient;
import io.github.dixajava.api.Operation;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.options.Retries;
import io.github.dixajava.options.Sleeper;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

class FacadesTest {
  private static final String API = "io.github.dixajava.api";

  /** The methods of both clients that give a group of operations. */
  static List<Method> accessors() {
    return Stream.of(DixaClient.class, DixaAsyncClient.class)
        .flatMap(client -> Arrays.stream(client.getMethods()))
        .filter(method -> method.getReturnType().isInterface())
        .toList();
  }

  private static Class<?> generated(Method accessor) {
    Class<?>[] parents = accessor.getReturnType().getInterfaces();
    assertThat(parents).hasSize(1);
    assertThat(parents[0].getPackageName()).isEqualTo(API);
    return parents[0];
  }

  @Test
  void bothClientsHaveTheTwentyGroups() {
    assertThat(accessors()).hasSize(40);
  }

  @ParameterizedTest
  @MethodSource("accessors")
  void everyOperationCanBeCalled(Method accessor) {
    HttpUrl baseUrl = HttpUrl.get("http://localhost/");
    ScheduledThreadPoolExecutor timer = Threads.timer();
    Time time = new Time(Clock.systemUTC(), System::nanoTime, Sleeper.THREAD, timer);
    Credentials credentials = new Credentials("x", "x", baseUrl);
    try (Engine engine = new Engine(time, timer, null, credentials, List.of(), new Random())) {
      CallOptions options =
          new CallOptions(Duration.ofSeconds(1), Duration.ofSeconds(1), Retries.none(), Map.of());
      Retrofit retrofit =
          new Retrofit.Builder()
              .baseUrl(baseUrl)
              .client(new OkHttpClient())
              .addConverterFactory(new Converters(DixaGson.create()))
              .addCallAdapterFactory(new EngineCallAdapterFactory(engine, options, "beta"))
              .validateEagerly(true)
              .build();
      assertThatCode(() -> retrofit.create(generated(accessor))).doesNotThrowAnyException();
    } finally {
      timer.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("accessors")
  void everyOperationIsNamedWithMethodAndPath(Method accessor) {
    for (Method method : generated(accessor).getMethods()) {
      if (!method.isDefault()) {
        OperationInfo operation =
            OperationInfo.of(method.getAnnotations(), method.getReturnType(), "v1");
        assertThat(operation.name()).isEqualTo(method.getName());
        assertThat(operation.method()).isIn("GET", "POST", "PUT", "PATCH", "DELETE");
        assertThat(operation.path()).startsWith("/v1/");
      }
    }
  }

  @Test
  void theGroupsTogetherHaveAllOperationsInBothForms() {
    TreeSet<String> sync = new TreeSet<>();
    TreeSet<String> async = new TreeSet<>();
    for (Method accessor : accessors()) {
      boolean isAsync = accessor.getDeclaringClass() == DixaAsyncClient.class;
      for (Method method : generated(accessor).getMethods()) {
        if (method.isAnnotationPresent(Operation.class)) {
          OperationInfo operation =
              OperationInfo.of(method.getAnnotations(), method.getReturnType(), "v1");
          (isAsync ? async : sync).add(operation.method() + " " + operation.path());
        }
      }
    }
    assertThat(sync).isEqualTo(async).hasSizeGreaterThan(100);
  }
}
