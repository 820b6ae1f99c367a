package io.github.dixajava.webhook;

import io.github.dixajava.json.DixaJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives webhooks: takes the headers and the body of a request, verifies them, reads the event,
 * skips duplicates, calls a handler, and returns the status to respond with. It needs no HTTP
 * framework and fits into any.
 *
 * <pre>{@code
 * WebhookReceiver receiver =
 *     WebhookReceiver.builder()
 *         .secret(secretKey)
 *         .on(ConversationClosed.class, event -> archive(event.conversation()))
 *         .otherwise(event -> log.info("{}", event))
 *         .build();
 *
 * WebhookOutcome outcome = receiver.receive(request::getHeader, body);
 * response.setStatus(outcome.status());
 * }</pre>
 *
 * <p>The body must consist of exactly the bytes that were received: a string that was decoded and
 * encoded again, or JSON that was parsed and written again, has another signature.
 *
 * <p>Handlers run in the thread that calls {@code receive}, concurrently if several threads do. A
 * handler that throws, even an {@link Error}, makes the outcome {@link WebhookOutcome.Failed}; the
 * next delivery of the event calls it again. The events of a conversation may arrive in any order.
 *
 * <p>Thread-safe if the handlers are. There is nothing to close.
 */
public final class WebhookReceiver {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.webhook");

  /** A handler, and for which events it is. */
  record Registration(
      Object subject, Predicate<DixaEvent> matches, WebhookHandler<DixaEvent> handler) {}

  private final WebhookVerifier verifier;
  private final List<Registration> registrations;
  private final EventStore store;
  private final int maxBodyBytes;

  WebhookReceiver(
      WebhookVerifier verifier,
      List<Registration> registrations,
      EventStore store,
      int maxBodyBytes) {
    this.verifier = verifier;
    this.registrations = registrations;
    this.store = store;
    this.maxBodyBytes = maxBodyBytes;
  }

  /** Returns a new builder; it needs at least a secret or an authorization. */
  public static WebhookReceiverBuilder builder() {
    return new WebhookReceiverBuilder();
  }

  /**
   * Receives a request whose headers are in a map. A header with several values is read as one list
   * of values.
   *
   * @param headers all headers, with names in any case
   * @param body the body, byte for byte
   */
  public WebhookOutcome receive(Map<String, List<String>> headers, byte[] body) {
    return receive(name -> find(headers, name), body);
  }

  /**
   * Receives a request whose headers are looked up by name, as most frameworks offer it: {@code
   * request::getHeader}, {@code headers::getFirst}.
   *
   * @param header returns the value of a header by its name in any case, or null if there is none
   * @param body the body, byte for byte
   */
  public WebhookOutcome receive(Function<String, @Nullable String> header, byte[] body) {
    if (body.length > maxBodyBytes) {
      return rejected(RejectionReason.BODY_TOO_LARGE);
    }
    DixaEvent event;
    try {
      verifier.verify(header, body);
      event = DixaEvent.parse(body);
    } catch (WebhookVerifier.RejectedException e) {
      return rejected(e.reason);
    } catch (DixaJsonException e) {
      LOG.warn("A genuine webhook delivery is unreadable: {}", e.getMessage());
      return new WebhookOutcome.Unreadable(e);
    }
    for (Registration registration : registrations) {
      if (registration.matches.test(event)) {
        String subscription = header.apply(WebhookVerifier.SUBSCRIPTION_HEADER);
        return handleOnce(event, subscription, registration.handler);
      }
    }
    return new WebhookOutcome.Ignored(event);
  }

  /**
   * Receives a request whose body has not been read yet. Reads at most one byte more than the
   * receiver accepts.
   *
   * @param header returns the value of a header by its name in any case, or null if there is none
   * @param body the body; it is not closed
   * @throws IOException if the body cannot be read; no handler was called
   */
  public WebhookOutcome receive(Function<String, @Nullable String> header, InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(maxBodyBytes);
    if (bytes.length == maxBodyBytes && body.read() >= 0) {
      return rejected(RejectionReason.BODY_TOO_LARGE);
    }
    return receive(header, bytes);
  }

  private static @Nullable String find(Map<String, List<String>> headers, String name) {
    List<String> values =
        headers.entrySet().stream()
            .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .filter(Objects::nonNull)
            .toList();
    return values.isEmpty() ? null : String.join(",", values);
  }

  private WebhookOutcome handleOnce(
      DixaEvent event, @Nullable String subscription, WebhookHandler<DixaEvent> handler) {
    String id = event.id();
    if (id == null) { // a duplicate could not be recognized
      return handle(event, handler, null);
    }
    EventStore.Claim claim;
    try {
      claim = store.claim(EventKey.of(subscription, id));
    } catch (Throwable e) {
      LOG.warn("The store could not claim {}; its next delivery is handled", event, e);
      return new WebhookOutcome.Failed(event, e);
    }
    return switch (claim.state()) {
      case DONE -> new WebhookOutcome.Duplicate(event);
      case IN_PROGRESS -> new WebhookOutcome.InProgress(event);
      case GRANTED -> handle(event, handler, claim);
    };
  }

  private WebhookOutcome handle(
      DixaEvent event, WebhookHandler<DixaEvent> handler, EventStore.@Nullable Claim claim) {
    try {
      handler.handle(event);
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      release(claim, e);
      LOG.warn("The handler of {} failed; its next delivery is handled", event, e);
      return new WebhookOutcome.Failed(event, e);
    }
    return claim == null ? new WebhookOutcome.Handled(event) : commit(event, claim);
  }

  private WebhookOutcome commit(DixaEvent event, EventStore.Claim claim) {
    try {
      store.commit(claim);
      return new WebhookOutcome.Handled(event);
    } catch (Throwable e) {
      LOG.warn(
          "{} was handled, but the store could not commit that; its next delivery is handled",
          event,
          e);
      return new WebhookOutcome.Failed(event, e);
    }
  }

  private void release(EventStore.@Nullable Claim claim, Throwable failure) {
    if (claim == null) {
      return;
    }
    try {
      store.release(claim);
    } catch (Throwable e) { // the lease ends the claim anyway
      failure.addSuppressed(e);
    }
  }

  private static WebhookOutcome rejected(RejectionReason reason) {
    LOG.info("A webhook delivery was rejected: {}", reason);
    return new WebhookOutcome.Rejected(reason);
  }
}
