package io.github.dixajava.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WebhookLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.dixajava.webhook");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final WebhookReceiverBuilder builder = WebhookReceiver.builder().secret(Delivery.SECRET);
  private final Delivery delivery = Delivery.of("CONVERSATION_CLOSED", "e1");

  @BeforeEach
  void listen() {
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(appender);
    logger.setLevel(null);
    logger.setAdditive(true);
  }

  @Test
  void tellsThatAHandlerFailed() {
    WebhookReceiver receiver =
        builder
            .otherwise(
                event -> {
                  throw new IOException("the archive is full");
                })
            .build();

    delivery.to(receiver);

    assertThat(lines())
        .containsExactly(
            "WARN The handler of ConversationClosed{\"event_id\":\"e1\",\"event_fqn\":"
                + "\"CONVERSATION_CLOSED\",\"event_timestamp\":\"2026-11-20T08:29:59.870Z\"}"
                + " failed; its next delivery is handled");
    assertThat(appender.list.get(0).getThrowableProxy().getMessage())
        .isEqualTo("the archive is full");
  }

  @Test
  void doesNotBlameTheHandlerWhenTheStoreCannotCommit() {
    delivery.to(builder.store(new BrokenStore(false)).otherwise(event -> {}).build());

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("WARN ConversationClosed{")
        .endsWith(
            "} was handled, but the store could not commit that; its next delivery is handled");
  }

  @Test
  void tellsThatTheStoreCannotClaim() {
    delivery.to(builder.store(new BrokenStore(true)).otherwise(event -> {}).build());

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("WARN The store could not claim ConversationClosed{")
        .endsWith("}; its next delivery is handled");
  }

  @Test
  void tellsWhyADeliveryIsRejected() {
    delivery.without("X-DIXA-SIGNATURE").to(builder.build());

    assertThat(lines()).containsExactly("INFO A webhook delivery was rejected: signature missing");
  }

  private List<String> lines() {
    return appender.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  private record BrokenStore(boolean beforeClaim) implements EventStore {
    @Override
    public Claim claim(String key) {
      if (beforeClaim) {
        throw new IllegalStateException("no database");
      }
      return new Claim(key, State.GRANTED, "t");
    }

    @Override
    public void commit(Claim claim) {
      throw new IllegalStateException("no database");
    }

    @Override
    public void release(Claim claim) {}
  }
}
