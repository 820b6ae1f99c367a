package io.github.dixajava;

import io.github.dixajava.api.WebhooksApi;

/**
 * Operations on subscriptions to events, and their deliveries; see {@link DixaClient#webhooks()}.
 */
public interface Webhooks extends WebhooksApi {}
