package io.github.dixajava.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/**
 * The {@code Authorization} header that Dixa sends if the subscription has one. It never shows its
 * value; comparing takes a time that depends neither on the first difference nor on the lengths.
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
      throw new IllegalArgumentException("username must not be empty or contain a colon");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("password must not be empty");
    }
    byte[] pair = (username + ":" + password).getBytes(UTF_8);
    return new WebhookCredentials(BASIC + Base64.getEncoder().encodeToString(pair));
  }

  /** It is unknown whether Dixa writes a scheme before the token, so both forms are accepted. */
  static WebhookCredentials token(String token) {
    String bare = canonical(token);
    if (bare.isEmpty() || bare.equalsIgnoreCase("bearer")) {
      throw new IllegalArgumentException("token must not be blank");
    }
    return new WebhookCredentials(bare);
  }

  boolean match(String header) {
    return MessageDigest.isEqual(digest, digest(canonical(header)));
  }

  /** Schemes are case-insensitive. */
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
