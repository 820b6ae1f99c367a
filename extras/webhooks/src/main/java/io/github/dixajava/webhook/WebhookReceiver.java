package io.github.dixajava.webhook;

import io.github.dixajava.json.DixaJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives webhooks: takes the headers and the body of a request, verifies them, reads the event,
 * leaves out what was handled before, calls the handler, and tells the status to answer. It needs
 * no HTTP framework and fits into any.
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
 * <p>The body has to be the very bytes that were received: text that was decoded and encoded, or
 * JSON that was read and written, has another signature.
 *
 * <p>Handlers run in the thread that calls {@code receive}, and may run at the same time in
 * several. One that throws, even an {@link Error}, makes the outcome {@link WebhookOutcome.Failed},
 * and is called again with the next delivery of the event. The events of one conversation may come
 * in any order.
 *
 * <p>Thread-safe, if the handlers are. It has nothing to close.
 */
public final class WebhookReceiver {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.dixajava.webhook");

  private final WebhookVerifier verifier;
  private final EventHandlers handlers;
  private final EventStore store;
  private final int maxBodySize;

  WebhookReceiver(
      WebhookVerifier verifier, EventHandlers handlers, EventStore store, int maxBodySize) {
    this.verifier = verifier;
    this.handlers = handlers;
    this.store = store;
    this.maxBodySize = maxBodySize;
  }

  /** A builder with nothing configured; at least a secret or an authorization is needed. */
  public static WebhookReceiverBuilder builder() {
    return new WebhookReceiverBuilder();
  }

  /**
   * Receives a request whose headers are in a map; their names may be in any case.
   *
   * @param headers all headers
   * @param body the body, byte for byte
   */
  public WebhookOutcome receive(Map<String, List<String>> headers, byte[] body) {
    return receive(DeliveryHeaders.of(headers), body);
  }

  /**
   * Receives a request whose headers can be asked for, as most frameworks offer it: {@code
   * request::getHeader}, {@code headers::getFirst}.
   *
   * @param header gives the value of a header, by its name in any case; null if there is none
   * @param body the body, byte for byte
   */
  public WebhookOutcome receive(Function<String, @Nullable String> header, byte[] body) {
    return receive(DeliveryHeaders.of(header), body);
  }

  /**
   * Receives a request whose body is still to be read. No more than the allowed size is read.
   *
   * @param header gives the value of a header, by its name in any case; null if there is none
   * @param body the body; it is left open
   * @throws IOException if the body cannot be read; nothing was handled
   */
  public WebhookOutcome receive(Function<String, @Nullable String> header, InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(maxBodySize);
    if (bytes.length == maxBodySize && body.read() >= 0) {
      return rejected(RejectionReason.BODY_TOO_LARGE);
    }
    return receive(header, bytes);
  }

  private WebhookOutcome receive(DeliveryHeaders headers, byte[] body) {
    if (body.length > maxBodySize) {
      return rejected(RejectionReason.BODY_TOO_LARGE);
    }
    DixaEvent event;
    try {
      verifier.verify(headers, body);
      event = DixaEvent.parse(body);
    } catch (RejectedException e) {
      return rejected(e.reason());
    } catch (DixaJsonException e) {
      LOG.warn("A genuine webhook delivery is unreadable: {}", e.getMessage());
      return new WebhookOutcome.Unreadable(e);
    }
    WebhookHandler<DixaEvent> handler = handlers.find(event);
    return handler == null
        ? new WebhookOutcome.Ignored(event)
        : handleOnce(event, headers.subscription(), handler);
  }

  private WebhookOutcome handleOnce(
      DixaEvent event, @Nullable String subscription, WebhookHandler<DixaEvent> handler) {
    String id = event.id();
    if (id == null) { // nothing to tell a duplicate by
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
    } catch (Throwable e) { // the lease ends all the same
      failure.addSuppressed(e);
    }
  }

  private static WebhookOutcome rejected(RejectionReason reason) {
    LOG.info("A webhook delivery was rejected: {}", reason);
    return new WebhookOutcome.Rejected(reason);
  }
}
