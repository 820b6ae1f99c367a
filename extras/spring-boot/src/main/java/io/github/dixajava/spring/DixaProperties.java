package io.github.dixajava.spring;

import io.github.dixajava.options.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties below {@code dixa}. A property that is not set has the client's default.
 *
 * @param apiToken API token; without it no client is configured
 * @param baseUrl URL of the API
 * @param apiVersion first segment of every path, beta or v1
 * @param bearerScheme whether to send Bearer before the token
 * @param allowUnencrypted whether the base URL may be http to any host, which sends the token
 *     unencrypted
 * @param deadline timeout of a whole call, waits and retries included
 * @param attemptTimeout timeout of one attempt
 * @param connectTimeout timeout of connecting; the read timeout applies to the TLS handshake
 * @param readTimeout longest time without a byte read
 * @param writeTimeout longest time without a byte written
 * @param retry how often a failed request is sent again
 * @param readOnly whether writes are refused before they are sent
 * @param rateLimit how many requests the client sends
 * @param webhook how deliveries of webhooks are verified
 */
@ConfigurationProperties("dixa")
public record DixaProperties(
    @Nullable String apiToken,
    @Nullable String baseUrl,
    @Nullable String apiVersion,
    @DefaultValue("false") boolean bearerScheme,
    @DefaultValue("false") boolean allowUnencrypted,
    @Nullable Duration deadline,
    @Nullable Duration attemptTimeout,
    @Nullable Duration connectTimeout,
    @Nullable Duration readTimeout,
    @Nullable Duration writeTimeout,
    @DefaultValue Retry retry,
    @DefaultValue("false") boolean readOnly,
    @DefaultValue Limit rateLimit,
    @DefaultValue Webhook webhook) {

  /**
   * The rate limit. If several processes use one token, give each of them a part of it.
   *
   * @param enabled whether the client limits its requests
   * @param perSecond requests per second
   * @param burst how many requests Dixa accepts at once after an idle time
   * @param perDay requests per day
   */
  public record Limit(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("10") int perSecond,
      @DefaultValue("4") int burst,
      @DefaultValue("864000") long perDay) {}

  /**
   * How often a failed request is sent again.
   *
   * @param maxRetries largest number of retries of a call; 0 turns retries off
   * @param initialBackoff longest backoff before the first retry; it doubles with each retry
   * @param maxBackoff longest backoff before any retry; a call that is told to wait longer fails
   */
  public record Retry(
      @DefaultValue("4") int maxRetries,
      @DefaultValue("500ms") Duration initialBackoff,
      @DefaultValue("30s") Duration maxBackoff) {

    RetryPolicy retryPolicy() {
      return RetryPolicy.maxRetries(maxRetries).backoff(initialBackoff, maxBackoff);
    }
  }

  /**
   * How deliveries of webhooks are verified.
   *
   * @param secrets secret keys of all subscriptions that have none in subscriptions
   * @param subscriptions secret keys of certain subscriptions
   * @param username user name of a Basic authorization that is required in addition
   * @param password password of the Basic authorization
   * @param token token authorization that is required in addition
   * @param tolerance how far the timestamp of a signature may be from now; any distance unless set
   * @param maxBodySize largest body that is accepted
   */
  public record Webhook(
      @DefaultValue List<String> secrets,
      @DefaultValue List<Subscription> subscriptions,
      @Nullable String username,
      @Nullable String password,
      @Nullable String token,
      @Nullable Duration tolerance,
      @DefaultValue("10MB") DataSize maxBodySize) {
    /**
     * A secret key of one subscription. A subscription can have several, as while one is exchanged.
     *
     * @param id id of the subscription, a UUID
     * @param secret secret key of the subscription
     */
    public record Subscription(String id, String secret) {
      private static final Pattern UUID_FORM =
          Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

      /** Refuses half a pair, without showing a value that may be a secret. */
      public Subscription {
        if (id == null || !UUID_FORM.matcher(id).matches()) {
          throw new IllegalArgumentException("id must be set to the UUID of a subscription");
        }
        if (secret == null) {
          throw new IllegalArgumentException("secret must be set for the subscription " + id);
        }
      }

      /** Without the secret. */
      @Override
      public String toString() {
        return "Subscription[id=" + id + "]";
      }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
      return "Webhook[tolerance=" + tolerance + ", maxBodySize=" + maxBodySize + "]";
    }
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "DixaProperties[baseUrl=" + baseUrl + ", apiVersion=" + apiVersion + "]";
  }
}
