package io.github.dixajava.webhook;

import static io.github.dixajava.webhook.Delivery.OTHER_SUBSCRIPTION;
import static io.github.dixajava.webhook.Delivery.SECRET;
import static io.github.dixajava.webhook.Delivery.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dixajava.model.WebhookEvent;
import io.github.dixajava.webhook.DixaEvent.ConversationClosed;
import io.github.dixajava.webhook.DixaEvent.ConversationOpen;
import io.github.dixajava.webhook.WebhookOutcome.Duplicate;
import io.github.dixajava.webhook.WebhookOutcome.Failed;
import io.github.dixajava.webhook.WebhookOutcome.Handled;
import io.github.dixajava.webhook.WebhookOutcome.Ignored;
import io.github.dixajava.webhook.WebhookOutcome.InProgress;
import io.github.dixajava.webhook.WebhookOutcome.Rejected;
import io.github.dixajava.webhook.WebhookOutcome.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiverTest {
  private final List<String> calls = new ArrayList<>();
  private final WebhookReceiverBuilder builder = WebhookReceiver.builder().secret(SECRET);
  private final Delivery closed = Delivery.of("CONVERSATION_CLOSED", "e1");

  private <E extends DixaEvent> WebhookHandler<E> noting(String what) {
    return event -> calls.add(what + " " + event.id());
  }

  private WebhookHandler<DixaEvent> failing(Exception failure) {
    return event -> {
      calls.add("try " + event.id());
      throw failure;
    };
  }

  @Test
  void callsTheHandlerOfTheType() {
    WebhookReceiver receiver =
        builder
            .on(ConversationOpen.class, noting("open"))
            .on(ConversationClosed.class, noting("closed"))
            .otherwise(noting("other"))
            .build();

    WebhookOutcome outcome = closed.to(receiver);

    assertThat(outcome).isInstanceOf(Handled.class);
    assertThat(outcome.status()).isEqualTo(200);
    assertThat(calls).containsExactly("closed e1");
  }

  @Test
  void callsTheHandlerOfTheName() {
    WebhookReceiver receiver =
        builder
            .on(WebhookEvent.CONVERSATION_ASSIGNED, noting("assigned"))
            .otherwise(noting("other"))
            .build();

    Delivery.of("CONVERSATION_ASSIGNED", "e1").to(receiver);

    assertThat(calls).containsExactly("assigned e1");
  }

  @Test
  void callsTheFirstHandlerThatFits() {
    WebhookReceiver receiver =
        builder
            .on(WebhookEvent.CONVERSATION_CLOSED, noting("name"))
            .on(ConversationClosed.class, noting("type"))
            .build();

    closed.to(receiver);

    assertThat(calls).containsExactly("name e1");
  }

  @Test
  void callsOtherwiseForTheRest() {
    WebhookReceiver receiver =
        builder.on(ConversationOpen.class, noting("open")).otherwise(noting("other")).build();

    Delivery.of("CONVERSATION_INVENTED_LATER", "e1").to(receiver);

    assertThat(calls).containsExactly("other e1");
  }

  @Test
  void answersWellToWhatNobodyHandles() {
    WebhookOutcome outcome = closed.to(builder.build());

    assertThat(outcome).isInstanceOf(Ignored.class);
    assertThat(outcome.status()).isEqualTo(200);
  }

  @Test
  void refusesASecondHandlerOfOneType() {
    builder.on(ConversationClosed.class, noting("closed"));

    assertThatThrownBy(() -> builder.on(ConversationClosed.class, noting("again")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ConversationClosed");
  }

  @Test
  void isNotChangedByItsBuilder() {
    WebhookReceiver receiver = builder.build();
    builder.otherwise(noting("later")).secret(Delivery.OTHER_SECRET);

    assertThat(closed.to(receiver)).isInstanceOf(Ignored.class);
    assertThat(closed.to(builder.build())).isInstanceOf(Handled.class);
  }

  @Test
  void handlesADuplicateOnce() {
    WebhookReceiver receiver = builder.otherwise(noting("handled")).build();
    closed.to(receiver);

    WebhookOutcome outcome = closed.to(receiver);

    assertThat(outcome).isInstanceOf(Duplicate.class);
    assertThat(outcome.status()).isEqualTo(200);
    assertThat(calls).containsExactly("handled e1");
  }

  @Test
  void handlesAnEventOfTwoSubscriptionsTwice() {
    WebhookReceiver receiver = builder.otherwise(noting("handled")).build();
    closed.to(receiver);
    closed.header("X-DIXA-SUBSCRIPTION-ID", OTHER_SUBSCRIPTION.toString()).to(receiver);

    assertThat(calls).containsExactly("handled e1", "handled e1");
  }

  @Test
  void handlesEachEventWithoutAnId() {
    WebhookReceiver receiver = builder.otherwise(noting("handled")).build();
    Delivery anonymous = Delivery.of("{\"event_fqn\":\"CONVERSATION_CLOSED\"}");
    anonymous.to(receiver);
    anonymous.to(receiver);

    assertThat(calls).containsExactly("handled null", "handled null");
  }

  @Test
  void tellsThatAHandlerFailed() {
    Exception failure = new IOException("the archive is full");

    WebhookOutcome outcome = closed.to(builder.otherwise(failing(failure)).build());

    assertThat(outcome)
        .isInstanceOfSatisfying(Failed.class, it -> assertThat(it.cause()).isSameAs(failure));
    assertThat(outcome.status()).isEqualTo(500);
  }

  @Test
  void handlesAgainWhatFailed() {
    WebhookReceiver receiver = builder.otherwise(failing(new IOException())).build();
    closed.to(receiver);
    closed.to(receiver);

    assertThat(calls).containsExactly("try e1", "try e1");
  }

  @Test
  void takesAnErrorOfAHandlerAsItsFailure() {
    WebhookReceiver receiver =
        builder
            .on(
                ConversationClosed.class,
                event -> {
                  calls.add("try " + event.id());
                  throw new StackOverflowError();
                })
            .build();

    assertThat(closed.to(receiver))
        .isInstanceOfSatisfying(
            Failed.class, it -> assertThat(it.cause()).isInstanceOf(StackOverflowError.class));
    assertThat(closed.to(receiver).status()).isEqualTo(500);
    assertThat(calls).containsExactly("try e1", "try e1");
  }

  @Test
  void keepsTheInterruptOfAHandler() {
    WebhookOutcome outcome =
        closed.to(builder.otherwise(failing(new InterruptedException())).build());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(Failed.class);
  }

  @Test
  void doesNotAcknowledgeWhatIsBeingHandled() {
    EventStore store = new MemoryEventStore();
    store.claim(SUBSCRIPTION + "/e1");

    WebhookOutcome outcome = closed.to(builder.store(store).otherwise(noting("handled")).build());

    assertThat(outcome).isInstanceOf(InProgress.class);
    assertThat(outcome.status()).isEqualTo(503);
    assertThat(calls).isEmpty();
  }

  @Test
  void doesNotHandleWhatTheStoreCannotClaim() {
    EventStore broken =
        new EventStore() {
          @Override
          public Claim claim(String key) {
            throw new IllegalStateException("no database");
          }

          @Override
          public void commit(Claim claim) {}

          @Override
          public void release(Claim claim) {}
        };

    WebhookOutcome outcome = closed.to(builder.store(broken).otherwise(noting("handled")).build());

    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(calls).isEmpty();
  }

  @Test
  void tellsTheHandlersFailureThoughTheStoreFailsToo() {
    EventStore broken =
        new EventStore() {
          @Override
          public Claim claim(String key) {
            return new Claim(key, State.GRANTED, "t");
          }

          @Override
          public void commit(Claim claim) {}

          @Override
          public void release(Claim claim) {
            throw new IllegalStateException("no database");
          }
        };

    WebhookOutcome outcome =
        closed.to(builder.store(broken).otherwise(failing(new IOException("mine"))).build());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class,
            it ->
                assertThat(it.cause())
                    .hasMessage("mine")
                    .hasSuppressedException(new IllegalStateException("no database")));
  }

  @Test
  void claimsByShortKeysWhateverTheIds() {
    List<String> keys = new ArrayList<>();
    EventStore noting =
        new EventStore() {
          @Override
          public Claim claim(String key) {
            keys.add(key);
            return new Claim(key, State.DONE, "");
          }

          @Override
          public void commit(Claim claim) {}

          @Override
          public void release(Claim claim) {}
        };
    WebhookReceiver receiver = builder.store(noting).otherwise(event -> {}).build();
    for (String id : List.of("e1", "x".repeat(500), "x".repeat(501), "ø", "a b", "")) {
      Delivery.of("CONVERSATION_CLOSED", id).to(receiver);
    }

    assertThat(keys.get(0)).isEqualTo(SUBSCRIPTION + "/e1");
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[!-~]{1,200}"));
  }

  @Test
  void answersBadlyToWhatIsGenuineButUnreadable() {
    WebhookOutcome outcome = Delivery.of("[1]").to(builder.otherwise(noting("handled")).build());

    assertThat(outcome).isInstanceOf(Unreadable.class);
    assertThat(outcome.status()).isEqualTo(400);
    assertThat(calls).isEmpty();
  }

  @Test
  void answersUnauthorizedToForgeries() {
    WebhookOutcome outcome =
        closed.without("X-DIXA-SIGNATURE").to(builder.otherwise(noting("handled")).build());

    assertThat(outcome).isInstanceOf(Rejected.class);
    assertThat(outcome.status()).isEqualTo(401);
    assertThat(calls).isEmpty();
  }

  @Test
  void takesABodyOfTheLargestSize() {
    WebhookReceiver receiver = builder.maxBodyBytes(closed.body.length).build();

    assertThat(closed.to(receiver)).isInstanceOf(Ignored.class);
  }

  @Test
  void refusesALargerBody() {
    WebhookReceiver receiver = builder.maxBodyBytes(closed.body.length - 1).build();

    assertThat(closed.to(receiver)).isEqualTo(new Rejected(RejectionReason.BODY_TOO_LARGE));
    assertThat(closed.to(receiver).status()).isEqualTo(413);
  }

  @Test
  void readsAStreamOfTheLargestSize() throws IOException {
    WebhookReceiver receiver = builder.maxBodyBytes(closed.body.length).build();

    assertThat(receiver.receive(closed::first, new ByteArrayInputStream(closed.body)))
        .isInstanceOf(Ignored.class);
  }

  @Test
  void readsNoMoreOfAStreamThanItNeedsToRefuseIt() throws IOException {
    WebhookReceiver receiver = builder.maxBodyBytes(1000).build();
    InputStream endless = new ByteArrayInputStream(new byte[1_000_000]);

    assertThat(receiver.receive(closed::first, endless))
        .isEqualTo(new Rejected(RejectionReason.BODY_TOO_LARGE));
    assertThat(endless.available()).isEqualTo(1_000_000 - 1001);
  }

  @Test
  void showsNoSecretInAnyText() {
    WebhookCredentials credentials = WebhookCredentials.token("s3cret");
    List<WebhookSecret> secrets = List.of(WebhookSecret.of(SECRET));
    String all =
        new WebhookVerifier(
                secrets, Map.of("x", secrets), List.of(credentials), null, Clock.systemUTC())
            + " "
            + closed.to(builder.tokenAuthorization("s3cret").build());

    assertThat(all).doesNotContain("s3cret").doesNotContain(SECRET);
  }
}
