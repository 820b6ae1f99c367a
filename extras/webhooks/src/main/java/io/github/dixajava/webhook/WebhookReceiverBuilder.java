package io.github.dixajava.webhook;

import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.WebhookReceiver.Registration;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds {@link WebhookReceiver}s. Not thread-safe. */
public final class WebhookReceiverBuilder {
  private static final int DEFAULT_MAX_BODY_BYTES = 10 << 20;

  private final List<WebhookSecret> shared = new ArrayList<>();
  private final Map<String, List<WebhookSecret>> bySubscription = new HashMap<>();
  private final List<WebhookCredentials> credentials = new ArrayList<>();
  private final List<Registration> registrations = new ArrayList<>();
  private @Nullable WebhookHandler<? super DixaEvent> otherwise;
  private @Nullable Duration tolerance;
  private @Nullable EventStore store;
  private Clock clock = Clock.systemUTC();
  private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;

  WebhookReceiverBuilder() {}

  /**
   * Adds a secret for all subscriptions that have none of their own, see {@link #secret(UUID,
   * String)}. With several secrets each is accepted: for several subscriptions, or while a secret
   * is exchanged.
   *
   * <p>The id of the subscription is not signed. Anyone who has got hold of a delivery can send it
   * again with another id, and it is not recognized as a duplicate then; {@link #secret(UUID,
   * String)} prevents that, a {@link #tolerance} limits it.
   *
   * @param secretKey the {@code secretKey} of a subscription, hexadecimal
   * @throws IllegalArgumentException if it is blank or not hexadecimal
   */
  public WebhookReceiverBuilder secret(String secretKey) {
    shared.add(WebhookSecret.of(secretKey));
    return this;
  }

  /**
   * Adds a secret of one subscription. Only the secrets added for it are accepted.
   *
   * @param subscription the id of the subscription, sent as {@code X-DIXA-SUBSCRIPTION-ID}
   * @param secretKey its {@code secretKey}, hexadecimal
   * @throws IllegalArgumentException if the secret is blank or not hexadecimal
   */
  public WebhookReceiverBuilder secret(UUID subscription, String secretKey) {
    bySubscription
        .computeIfAbsent(subscription.toString(), id -> new ArrayList<>())
        .add(WebhookSecret.of(secretKey));
    return this;
  }

  /**
   * Requires the Basic authorization of the subscription, in addition to the signature if there is
   * a secret. With several authorizations of either kind each is accepted.
   *
   * @param username must not be empty or contain a colon
   * @param password must not be empty
   * @throws IllegalArgumentException if one of them is not allowed
   */
  public WebhookReceiverBuilder basicAuthorization(String username, String password) {
    credentials.add(WebhookCredentials.basic(username, password));
    return this;
  }

  /**
   * Requires the token authorization of the subscription, like {@link #basicAuthorization}.
   *
   * @param token the token, with or without {@code Bearer }
   * @throws IllegalArgumentException if it is blank
   */
  public WebhookReceiverBuilder tokenAuthorization(String token) {
    credentials.add(WebhookCredentials.token(token));
    return this;
  }

  /**
   * Sets how far the timestamp of a signature may be from now, in either direction. Unless set, it
   * may be any timestamp: it is unknown whether Dixa signs again when it delivers again, so a
   * tolerance could lose events. A tolerance prevents that a delivery is replayed after the {@link
   * EventStore} has forgotten its event.
   *
   * @param tolerance must be positive; five minutes are usual
   * @throws IllegalArgumentException if it is not positive
   */
  public WebhookReceiverBuilder tolerance(Duration tolerance) {
    if (tolerance.isZero() || tolerance.isNegative()) {
      throw new IllegalArgumentException("tolerance must be positive, but was " + tolerance);
    }
    this.tolerance = tolerance;
    return this;
  }

  /** Sets the clock for the tolerance; the system clock unless set. */
  public WebhookReceiverBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets the largest body that is accepted; a larger one is rejected before it is verified.
   *
   * @param bytes must be at least 1; 10 MiB unless set
   * @throws IllegalArgumentException if it is less than 1
   */
  public WebhookReceiverBuilder maxBodyBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxBodyBytes must be at least 1, but was " + bytes);
    }
    this.maxBodyBytes = bytes;
    return this;
  }

  /** Sets what remembers handled events; a {@link MemoryEventStore} unless set. */
  public WebhookReceiverBuilder store(EventStore store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Handles the events of a type. If several handlers match an event, the first one is called.
   *
   * @throws IllegalArgumentException if the type already has a handler
   */
  public <E extends DixaEvent> WebhookReceiverBuilder on(
      Class<E> type, WebhookHandler<? super E> handler) {
    Objects.requireNonNull(handler, "handler");
    return register(type, type::isInstance, event -> handler.handle(type.cast(event)));
  }

  /**
   * Handles the events of a name, also of those that have no type of their own.
   *
   * @throws IllegalArgumentException if the name already has a handler
   */
  public WebhookReceiverBuilder on(WebhookEvent name, WebhookHandler<? super DixaEvent> handler) {
    Objects.requireNonNull(handler, "handler");
    return register(name, event -> name.equals(event.type()), event -> handler.handle(event));
  }

  private WebhookReceiverBuilder register(
      Object subject, Predicate<DixaEvent> matches, WebhookHandler<DixaEvent> handler) {
    if (registrations.stream().anyMatch(other -> other.subject().equals(subject))) {
      throw new IllegalArgumentException(subject + " already has a handler");
    }
    registrations.add(new Registration(subject, matches, handler));
    return this;
  }

  /** Handles the events that match no other handler; unless set, they are ignored. */
  public WebhookReceiverBuilder otherwise(WebhookHandler<? super DixaEvent> handler) {
    this.otherwise = Objects.requireNonNull(handler, "handler");
    return this;
  }

  /**
   * Builds the receiver. Later changes of this builder do not affect it.
   *
   * @throws IllegalStateException if there is neither a secret nor an authorization
   */
  public WebhookReceiver build() {
    Map<String, List<WebhookSecret>> secrets =
        bySubscription.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    List<Registration> all = new ArrayList<>(registrations);
    if (otherwise != null) {
      WebhookHandler<? super DixaEvent> last = otherwise;
      all.add(new Registration(DixaEvent.class, event -> true, event -> last.handle(event)));
    }
    return new WebhookReceiver(
        new WebhookVerifier(
            List.copyOf(shared), secrets, List.copyOf(credentials), tolerance, clock),
        all,
        store == null ? new MemoryEventStore() : store,
        maxBodyBytes);
  }
}
