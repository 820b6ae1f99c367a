package io.github.dixajava;

import io.github.dixajava.api.WebhooksAsyncApi;

/**
 * Asynchronous operations on subscriptions to events, and their deliveries; see {@link
 * DixaAsyncClient#webhooks()}.
 */
public interface AsyncWebhooks extends WebhooksAsyncApi {}
