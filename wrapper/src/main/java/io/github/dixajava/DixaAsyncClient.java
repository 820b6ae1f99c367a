package io.github.dixajava;

import io.github.dixajava.internal.Session;

/**
 * The asynchronous side of a {@link DixaClient}: every operation as a {@link
 * java.util.concurrent.CompletableFuture}, under the same rate limit, retries and deadline.
 *
 * <p>A future fails with what the synchronous method would throw; arguments that break a rule are
 * refused at once by {@link IllegalArgumentException}. Cancelling a future ends its call, its wait
 * for the rate limit, and its pause before a repetition. Futures complete on the client's threads;
 * give longer work its own executor with the {@code ...Async} methods of the future.
 *
 * <p>Thread-safe. Closed together with its client.
 */
public final class DixaAsyncClient {
  private final Session session;

  DixaAsyncClient(Session session) {
    this.session = session;
  }

  /** People who answer conversations, and their presence. */
  public AsyncAgents agents() {
    return session.facade(AsyncAgents.class);
  }

  /** Metrics and the records behind them. */
  public AsyncAnalytics analytics() {
    return session.facade(AsyncAnalytics.class);
  }

  /** Removal of personal data. */
  public AsyncAnonymization anonymization() {
    return session.facade(AsyncAnonymization.class);
  }

  /** Schedules of opening hours. */
  public AsyncBusinessHours businessHours() {
    return session.facade(AsyncBusinessHours.class);
  }

  /** What a bot needs to take part in conversations. */
  public AsyncChatbots chatbots() {
    return session.facade(AsyncChatbots.class);
  }

  /** The organization's own addresses and numbers. */
  public AsyncContactEndpoints contactEndpoints() {
    return session.facade(AsyncContactEndpoints.class);
  }

  /** Conversations from creation to closing, and their activity log. */
  public AsyncConversations conversations() {
    return session.facade(AsyncConversations.class);
  }

  /** Definitions and values of custom attributes. */
  public AsyncCustomAttributes customAttributes() {
    return session.facade(AsyncCustomAttributes.class);
  }

  /** The people who contact the organization. */
  public AsyncEndUsers endUsers() {
    return session.facade(AsyncEndUsers.class);
  }

  /** Notes on conversations that end users do not see. */
  public AsyncInternalNotes internalNotes() {
    return session.facade(AsyncInternalNotes.class);
  }

  /** Articles, categories and collections of the knowledge base. */
  public AsyncKnowledge knowledge() {
    return session.facade(AsyncKnowledge.class);
  }

  /** The messages of a conversation. */
  public AsyncMessages messages() {
    return session.facade(AsyncMessages.class);
  }

  /** The organization that the token belongs to. */
  public AsyncOrganization organization() {
    return session.facade(AsyncOrganization.class);
  }

  /** Queues, their members and their availability. */
  public AsyncQueues queues() {
    return session.facade(AsyncQueues.class);
  }

  /** How end users rate conversations. */
  public AsyncRatings ratings() {
    return session.facade(AsyncRatings.class);
  }

  /** Search in conversations. */
  public AsyncSearch search() {
    return session.facade(AsyncSearch.class);
  }

  /** Tags and tagging. */
  public AsyncTags tags() {
    return session.facade(AsyncTags.class);
  }

  /** Teams and their members. */
  public AsyncTeams teams() {
    return session.facade(AsyncTeams.class);
  }

  /** Quick responses and automatic replies. */
  public AsyncTemplates templates() {
    return session.facade(AsyncTemplates.class);
  }

  /** Subscriptions to events, and their deliveries. */
  public AsyncWebhooks webhooks() {
    return session.facade(AsyncWebhooks.class);
  }
}
