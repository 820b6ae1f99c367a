package io.github.dixajava.webhook;

import io.github.dixajava.model.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@link WebhookReceiver}s. Not thread-safe. */
public final class WebhookReceiverBuilder {
  private static final int MEGABYTE = 1 << 20;

  private final List<WebhookSecret> shared = new ArrayList<>();
  private final Map<String, List<WebhookSecret>> own = new HashMap<>();
  private final List<WebhookCredentials> credentials = new ArrayList<>();
  private final EventHandlers handlers = new EventHandlers();
  private @Nullable WebhookHandler<? super DixaEvent> otherwise;
  private @Nullable Duration tolerance;
  private @Nullable EventStore store;
  private Clock clock = Clock.systemUTC();
  private int maxBodySize = 10 * MEGABYTE;

  WebhookReceiverBuilder() {}

  /**
   * The secret of all subscriptions that have none of their own here. Called again, it adds another
   * one, and each is accepted: for several subscriptions, or while one is exchanged.
   *
   * <p>The id of the subscription is not signed. So who got hold of a delivery can send it again
   * under another id, and it is no duplicate then; {@link #secret(UUID, String)} prevents that, a
   * {@link #tolerance} bounds it.
   *
   * @param secretKey the {@code secretKey} of a subscription, hexadecimal
   * @throws IllegalArgumentException if it is blank or not hexadecimal
   */
  public WebhookReceiverBuilder secret(String secretKey) {
    shared.add(WebhookSecret.of(secretKey));
    return this;
  }

  /**
   * The secret of one subscription; no other secret is accepted for it. Called again, it adds
   * another one.
   *
   * @param subscription the id of the subscription, sent as {@code X-DIXA-SUBSCRIPTION-ID}
   * @param secretKey its {@code secretKey}, hexadecimal
   * @throws IllegalArgumentException if the secret is blank or not hexadecimal
   */
  public WebhookReceiverBuilder secret(UUID subscription, String secretKey) {
    own.computeIfAbsent(subscription.toString(), id -> new ArrayList<>())
        .add(WebhookSecret.of(secretKey));
    return this;
  }

  /**
   * Asks for the Basic authorization of the subscription, in addition to the signature if there is
   * a secret. Called again, or together with the other kind, any one of them is accepted.
   *
   * @param username not empty, without a colon
   * @param password not empty
   */
  public WebhookReceiverBuilder basicAuthorization(String username, String password) {
    credentials.add(WebhookCredentials.basic(username, password));
    return this;
  }

  /**
   * Asks for the token authorization of the subscription, like {@link #basicAuthorization}.
   *
   * @param token with or without {@code Bearer }, as it is sent
   */
  public WebhookReceiverBuilder tokenAuthorization(String token) {
    credentials.add(WebhookCredentials.token(token));
    return this;
  }

  /**
   * How far the time of a signature may be from now, in either direction. Without this call it may
   * be any time: it is not known whether Dixa signs anew when it delivers again later, so that a
   * tolerance could lose events. It keeps somebody who got hold of a delivery from sending it again
   * after the {@link EventStore} has forgotten it.
   *
   * @param tolerance more than zero; five minutes are usual
   */
  public WebhookReceiverBuilder tolerance(Duration tolerance) {
    if (tolerance.isZero() || tolerance.isNegative()) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + ", allowed is more than zero");
    }
    this.tolerance = tolerance;
    return this;
  }

  /** Tells the time for the tolerance; the system's clock unless set. */
  public WebhookReceiverBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The size from which on a body is refused without being verified.
   *
   * @param bytes the largest size that is accepted, 1 or more; 10 MiB unless set
   */
  public WebhookReceiverBuilder maxBodySize(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxBodySize is " + bytes + ", allowed is 1 or more");
    }
    this.maxBodySize = bytes;
    return this;
  }

  /** Remembers which events were handled; a {@link MemoryEventStore} unless set. */
  public WebhookReceiverBuilder store(EventStore store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Handles the events of a type. If several handlers fit, the first one is called.
   *
   * @throws IllegalArgumentException if there is a handler for this type
   */
  public <E extends DixaEvent> WebhookReceiverBuilder on(
      Class<E> type, WebhookHandler<? super E> handler) {
    handlers.add(type, handler);
    return this;
  }

  /**
   * Handles the events of one name, also of those that have no type of their own.
   *
   * @throws IllegalArgumentException if there is a handler for this name
   */
  public WebhookReceiverBuilder on(WebhookEvent name, WebhookHandler<? super DixaEvent> handler) {
    handlers.add(name, handler);
    return this;
  }

  /** Handles the events that no other handler is for. Without it they are ignored. */
  public WebhookReceiverBuilder otherwise(WebhookHandler<? super DixaEvent> handler) {
    this.otherwise = Objects.requireNonNull(handler, "handler");
    return this;
  }

  /**
   * The receiver. This builder can be used further without changing it.
   *
   * @throws IllegalStateException if there is neither a secret nor an authorization
   */
  public WebhookReceiver build() {
    Map<String, List<WebhookSecret>> secrets =
        own.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    WebhookVerifier verifier =
        new WebhookVerifier(
            List.copyOf(shared), secrets, List.copyOf(credentials), tolerance, clock);
    EventHandlers all = handlers.copy();
    if (otherwise != null) {
      all.add(DixaEvent.class, otherwise);
    }
    return new WebhookReceiver(
        verifier, all, store == null ? new MemoryEventStore() : store, maxBodySize);
  }
}
