/**
 * Calls over HTTP for all our clients; no API for applications, and may change in every release.
 *
 * <pre>{@code
 * Transport transport =
 *     Transport.builder()
 *         .token(() -> token)
 *         .scheme("Bearer ")
 *         .baseUrl(HttpUrl.get("https://exports.dixa.io/"))
 *         .rateLimit(RateLimit.perMinute(10))
 *         .build();
 * ExportsApi api = transport.api(ExportsApi.class); // a Retrofit interface
 * transport.execute(api.someCall());                 // on this thread
 * transport.executeAsync(api.someCall());            // on the client's executor
 * try (StreamedResponse rows = transport.stream(api.someCall())) {
 *   rows.body();                                     // read while it arrives
 * }
 * }</pre>
 *
 * <p>The way of a call: {@link io.github.dixajava.http.Transport} takes the request that Retrofit
 * made; {@code RetryingCall} is the loop of permit, attempt and backoff; {@code FailureMapper}
 * judges what an attempt ended with; {@code RateLimiter} gives permits. Two interceptors do what
 * OkHttp cannot know: {@code CallInterceptor} keeps it from sending a write twice, {@code
 * NetworkInterceptor} adds the token.
 */
@NullMarked
package io.github.dixajava.http;

import org.jspecify.annotations.NullMarked;
