package io.github.dixajava;

import static io.github.dixajava.Probes.probe;
import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dixajava.error.ConnectionException;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another attempt would meet again, and clocks that mislead none. */
@Timeout(60)
class FinalFailuresTest {

  @Test
  void aCertificateThatIsNotTrustedIsMetOnce() {
    OkHttpClient distrustful =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  SSLHandshakeException failure = new SSLHandshakeException("PKIX");
                  failure.initCause(new CertificateException("not trusted"));
                  throw failure;
                })
            .build();
    try (DixaClient client =
        Probes.builder("https://localhost:1").okHttpClient(distrustful).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> probe(client).get())
          .withMessageContaining("certificates")
          .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"403 Forbidden", "407 Proxy Authentication Required"})
  void aProxyThatRefusesToConnectIsAskedOnce(String status) throws IOException {
    try (RawServer proxy = new RawServer(write("HTTP/1.1 " + status + "\r\n\r\n"))) {
      URI address = URI.create(proxy.url());
      OkHttpClient http =
          new OkHttpClient.Builder()
              .proxy(
                  new Proxy(
                      Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort())))
              .build();
      try (DixaClient client =
          Probes.builder("https://dixa.example.com").okHttpClient(http).build()) {
        assertThatExceptionOfType(ConnectionException.class)
            .isThrownBy(() -> probe(client).get())
            .withMessageContaining("The proxy refuses to connect")
            .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
            .satisfies(e -> assertThat(e.mayHaveArrived()).isFalse());
        assertThat(proxy.requests()).hasSize(1);
      }
    }
  }

  @Test
  void aClockThatIsSetBackHoldsNoCallUp() throws IOException {
    Instant[] now = {Instant.parse("2026-11-22T12:00:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    RequestOptions options = RequestOptions.builder().deadline(Duration.ofSeconds(10)).build();
    try (RawServer server = new RawServer(write(ok("{}")));
        DixaClient client =
            Probes.builder(server.url())
                .clock(clock)
                .options(options)
                .rateLimit(RateLimit.perSecond(50).burst(2))
                .build()) {
      for (int i = 0; i < 4; i++) {
        assertThat(probe(client).get()).isNotNull();
        now[0] = now[0].minus(Duration.ofMinutes(10));
      }
    }
  }
}
