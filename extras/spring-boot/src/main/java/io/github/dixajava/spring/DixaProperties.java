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
 * What can be configured. What is not set has the default of the client.
 *
 * @param apiToken token of the Dixa API; without it there is no client
 * @param baseUrl where to send to
 * @param apiVersion first segment of every path: beta or v1
 * @param bearerScheme whether to send Bearer before the token
 * @param deadline bound of a whole call, waits and retries included
 * @param attemptTimeout bound of one attempt
 * @param connectTimeout bound of connecting; agreeing on TLS is bounded like reading
 * @param readTimeout bound of a silence while reading
 * @param writeTimeout bound of a standstill while writing
 * @param retry how often what failed is tried again
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
   * The rate limit. Where several processes use one token, each gets a part.
   *
   * @param enabled whether the client limits itself at all
   * @param perSecond requests per second
   * @param burst how many requests Dixa takes at once after a silence
   * @param perDay requests per day
   */
  public record Limit(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("10") int perSecond,
      @DefaultValue("4") int burst,
      @DefaultValue("864000") long perDay) {}

  /**
   * How often what failed is tried again.
   *
   * @param maxRetries how many times at most; 0 is never
   * @param initialBackoff upper bound of the first pause; it doubles with each attempt
   * @param maxBackoff ceiling of every pause; a call that is told to wait longer fails
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
