package io.github.dixajava.http;

import io.github.dixajava.json.DixaGson;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Loads what a client and its first call need, beside the thread that builds the client. */
public final class Preparation {
  private Preparation() {}

  /**
   * Starts.
   *
   * @param buckets the client's own, if it has any
   * @param tls whether the client makes its HTTP client from nothing
   */
  public static void start(Executor threads, @Nullable OwnBuckets buckets, boolean tls) {
    if (tls) {
      threads.execute(Preparation::loadCertificates);
    }
    threads.execute(() -> load(buckets));
  }

  private static void load(@Nullable OwnBuckets buckets) {
    if (buckets != null) {
      buckets.get();
    }
    DixaGson.create();
    Log.start();
  }

  /** OkHttp does the same, and then waits no longer for the certificates that this JVM trusts. */
  private static void loadCertificates() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init((KeyStore) null);
      SSLContext.getInstance("TLS").init(null, trust.getTrustManagers(), null);
    } catch (GeneralSecurityException | RuntimeException e) {
      // OkHttp meets the same, and tells of it.
    }
  }
}
