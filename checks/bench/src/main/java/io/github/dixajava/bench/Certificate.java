package io.github.dixajava.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for localhost, made for this run by the JDK's keytool; this JVM trusts it, and
 * nothing else.
 */
final class Certificate {
  private static final char[] PASSWORD = "benchmark".toCharArray();

  private final SSLContext context;

  Certificate() throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore keys = create();
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
  }

  private static KeyStore create()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path directory = Files.createTempDirectory("bench");
    Path file = directory.resolve("localhost.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
    keys.setCertificateEntry("trusted", keys.getCertificate("localhost"));
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD);
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    return keys;
  }

  SSLContext context() {
    return context;
  }
}
