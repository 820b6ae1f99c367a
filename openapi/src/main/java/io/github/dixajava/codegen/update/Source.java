package io.github.dixajava.codegen.update;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A description as it was received.
 *
 * @param origin the file's name or the address
 * @param text its content
 * @param hash the SHA-256 of its bytes
 */
record Source(String origin, String text, String hash) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Reads a file, or loads an address that begins with {@code http:} or {@code https:}. */
  static Source read(String fileOrAddress) {
    return fileOrAddress.matches("https?://.*")
        ? load(URI.create(fileOrAddress))
        : file(Path.of(fileOrAddress));
  }

  private static Source file(Path file) {
    try {
      return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RefusedException(file + " can't be read: " + e, e);
    }
  }

  private static Source load(URI address) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(TIMEOUT)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new RefusedException(address + " answers with status " + answer.statusCode());
      }
      return of(address.toString(), answer.body());
    } catch (IOException e) {
      throw new RefusedException(address + " can't be loaded: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted while loading " + address, e);
    }
  }

  private static Source of(String origin, byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String text = new String(content, StandardCharsets.UTF_8);
      return new Source(origin, text, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
