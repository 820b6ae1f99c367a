package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.answer;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.error.CallTimeoutException;
import io.github.dixajava.error.DixaException;
import io.github.dixajava.error.NotFoundException;
import io.github.dixajava.error.UnprocessableContentException;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HandedInClientTest {

  @Test
  void aProxyWithAuthenticationIsUsed() throws IOException {
    String refusal = answer("407 Who", "Proxy-Authenticate: Basic realm=\"x\"", "");
    try (RawServer proxy = new RawServer(write(refusal), write(ok("{\"a\":1}")))) {
      URI address = URI.create(proxy.url());
      OkHttpClient http =
          new OkHttpClient.Builder()
              .proxy(
                  new Proxy(
                      Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort())))
              .proxyAuthenticator(
                  (route, asked) ->
                      asked
                          .request()
                          .newBuilder()
                          .header("Proxy-Authorization", Credentials.basic("user", "word"))
                          .build())
              .build();
      try (DixaClient client =
          Probes.builder("http://dixa.example.com").allowUnencrypted().okHttpClient(http).build()) {
        assertThat(probe(client).get().get("a").getAsInt()).isEqualTo(1);
        assertThat(proxy.requests().get(1))
            .startsWith("GET http://dixa.example.com/beta/things/1 HTTP/1.1")
            .contains("Proxy-Authorization: Basic ");
      }
    }
  }

  private static Response with(Response answer, int code) {
    ResponseBody body = ResponseBody.create("{\"message\":\"own words\"}", null);
    return answer.newBuilder().code(code).message("Word").body(body).build();
  }

  @Test
  void anErrorThatAnInterceptorAnswersByItselfIsAStatus() {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    with(
                        new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .build(),
                        404))
            .build();
    try (DixaClient client = Probes.builder("http://localhost:1").okHttpClient(http).build()) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.vendorMessage()).isEqualTo("own words"))
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  @Test
  void anInterceptorMayChangeAStatus() throws IOException {
    AtomicInteger code = new AtomicInteger(422);
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> with(chain.proceed(chain.request()), code.get()))
            .build();
    try (RawServer server = new RawServer(write(ok("{}")), write(answer("404 No", "X: y", "{}")));
        DixaClient client = Probes.builder(server.url()).okHttpClient(http).build()) {
      assertThatExceptionOfType(UnprocessableContentException.class)
          .isThrownBy(() -> probe(client).get())
          .satisfies(e -> assertThat(e.vendorMessage()).isEqualTo("own words"));
      code.set(200);
      assertThat(client.withResponse(c -> probe(c).get()).status()).isEqualTo(200);
    }
  }

  @Test
  void itsEventListenerHearsOfCalls() throws IOException {
    List<String> heard = new CopyOnWriteArrayList<>();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void callStart(Call call) {
                    heard.add("start");
                  }
                })
            .build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).okHttpClient(http).build()) {
      probe(client).get();
      assertThat(heard).containsExactly("start");
    }
  }

  @Test
  void itsSocketFactoryIsUsed() throws IOException {
    OkHttpClient http = new OkHttpClient.Builder().socketFactory(new OwnSockets()).build();
    assertThat(socketOf(http).getChannel()).isNull();
  }

  private static final class OwnSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }
  }

  private static Socket socketOf(OkHttpClient http) throws IOException {
    AtomicReference<Socket> socket = new AtomicReference<>();
    EventListener listener =
        new EventListener() {
          @Override
          public void connectionAcquired(Call call, Connection connection) {
            socket.set(connection.socket());
          }
        };
    OkHttpClient heard = http.newBuilder().eventListener(listener).build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client = Probes.builder(server.url()).okHttpClient(heard).build()) {
      probe(client).get();
    }
    return requireNonNull(socket.get());
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "0, 100"})
  void itsTimeoutsHoldWhereTheOptionsSetNone(int read, int call) throws IOException {
    OkHttpClient hasty =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ofMillis(read))
            .callTimeout(Duration.ofMillis(call))
            .build();
    RequestOptions once = RequestOptions.builder().retryPolicy(RetryPolicy.none()).build();
    try (RawServer server = new RawServer((request, socket) -> socket.getInputStream().read());
        DixaClient client =
            Probes.builder(server.url()).okHttpClient(hasty).options(once).build()) {
      assertThatThrownBy(() -> probe(client).get()).isInstanceOf(CallTimeoutException.class);
    }
  }

  @Test
  void noConnectionIsLeakedByAnswersThatFail() throws IOException {
    ConnectionPool pool = new ConnectionPool();
    OkHttpClient http = new OkHttpClient.Builder().connectionPool(pool).build();
    String large = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(100_000);
    try (RawServer server =
            new RawServer(
                write(large),
                write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
                write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"),
                write("HTTP/1.1 404 No\r\nContent-Length: 5\r\n\r\nhello"));
        DixaClient client =
            Probes.builder(server.url()).okHttpClient(http).maxResponseBytes(1000).build()) {
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> probe(client).get()).isInstanceOf(DixaException.class);
      }
      assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
    }
  }

  @Test
  void moreThanFiveCallsRunAtTheSameTime() throws Exception {
    int calls = 20;
    CountDownLatch together = new CountDownLatch(calls);
    try (RawServer server =
            new RawServer(
                (request, socket) -> {
                  together.countDown();
                  await(together);
                  write(ok("{}")).to(request, socket);
                });
        DixaClient client = Probes.builder(server.url()).okHttpClient(new OkHttpClient()).build()) {
      List<CompletableFuture<?>> answers = new CopyOnWriteArrayList<>();
      for (int i = 0; i < calls; i++) {
        answers.add(probe(client).getAsync("1"));
      }
      for (var each : answers) {
        assertThat(each.get()).isNotNull();
      }
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
