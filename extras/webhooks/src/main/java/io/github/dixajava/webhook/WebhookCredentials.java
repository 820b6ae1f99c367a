package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/**
 * What Dixa sends in the {@code Authorization} header, if the subscription says so. It never shows
 * its text, and is compared in a time that depends neither on where two differ nor on their
 * lengths.
 */
final class WebhookCredentials {
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private final byte[] digest;

  private WebhookCredentials(String canonical) {
    this.digest = digest(canonical);
  }

  static WebhookCredentials basic(String username, String password) {
    if (username.isEmpty() || username.contains(":")) {
      throw new IllegalArgumentException("The user name is empty or has a colon.");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("The password is empty.");
    }
    byte[] pair = (username + ":" + password).getBytes(UTF_8);
    return new WebhookCredentials(BASIC + Base64.getEncoder().encodeToString(pair));
  }

  /** Whether Dixa writes a scheme before the token is not on record, so both are taken. */
  static WebhookCredentials token(String token) {
    String bare = canonical(token);
    if (bare.isEmpty() || bare.equalsIgnoreCase("bearer")) {
      throw new IllegalArgumentException("The token is blank.");
    }
    return new WebhookCredentials(bare);
  }

  boolean match(String header) {
    return MessageDigest.isEqual(digest, digest(canonical(header)));
  }

  /** Schemes may be written in any case. */
  private static String canonical(String header) {
    String text = header.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("basic ")) {
      return BASIC + text.substring(BASIC.length()).strip();
    }
    return lower.startsWith("bearer ") ? text.substring(BEARER.length()).strip() : text;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "WebhookCredentials[***]";
  }
}
