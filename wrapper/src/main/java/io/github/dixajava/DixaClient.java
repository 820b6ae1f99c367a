package io.github.dixajava;

import io.github.dixajava.activitylog.ActivityLog;
import io.github.dixajava.http.ResponseHead;
import io.github.dixajava.http.Transport;
import io.github.dixajava.options.RateLimit;
import io.github.dixajava.options.RequestOptions;
import io.github.dixajava.options.RetryPolicy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client for the Dixa API. One is enough for a program: it is thread-safe, and all its calls
 * share connections and the rate limit of the token.
 *
 * <pre>{@code
 * try (DixaClient dixa = DixaClient.builder().apiTokenFromEnvironment().build()) {
 *   for (ConversationFlow flow : dixa.conversations().listFlows(FlowChannel.EMAIL)) {
 *     System.out.println(flow.name());
 *   }
 * }
 * }</pre>
 *
 * <p>The operations are in groups as on Dixa's reference page; an operation that belongs to two
 * groups is in both. Each method blocks until its answer is there; {@link #async()} has the same
 * ones with futures. A failed call throws a subclass of {@link
 * io.github.dixajava.error.DixaException}, an argument that breaks a rule {@link
 * IllegalArgumentException} before anything is sent.
 *
 * <p>What the client does by itself:
 *
 * <ul>
 *   <li>keeps the rate limit, see {@link RateLimit}
 *   <li>sends failed requests again where that is safe, see {@link RetryPolicy}
 *   <li>bounds every call, see {@link RequestOptions#standard()}; {@link #with(RequestOptions)} for
 *       other bounds
 *   <li>stops waiting at once when the thread is interrupted
 *   <li>sends the token to the host of the base URL only, and follows no redirect
 *   <li>logs attempts by SLF4J as {@code io.github.dixajava.http} at DEBUG: method, template of the
 *       path, status, duration; no values, no bodies, no token
 * </ul>
 *
 * <p>Its threads are daemons, which end by themselves when idle: a program ends without {@link
 * #close()}, but {@code close()} frees threads and connections at once.
 */
public final class DixaClient extends Groups implements AutoCloseable {
  private final DixaClientBuilder origin;
  private final boolean derived;

  /**
   * @param derived whether another client closes the transport
   */
  DixaClient(Transport transport, DixaClientBuilder origin, boolean derived) {
    super(transport);
    this.origin = origin;
    this.derived = derived;
  }

  /** Begins with everything at its default; only the token is missing. */
  public static DixaClientBuilder builder() {
    return new DixaClientBuilder();
  }

  /**
   * A client with other options for some calls. It shares everything else with this one:
   * connections, threads, the rate limit.
   *
   * <pre>{@code
   * dixa.with(RequestOptions.builder().deadline(Duration.ofSeconds(5)).build())
   *     .agents().listAgents();
   * }</pre>
   *
   * @param options what differs; the rest stays as it is here
   */
  public DixaClient with(RequestOptions options) {
    return new DixaClient(transport.with(options), origin, true);
  }

  /** A builder with all that this client was built with, for another one. */
  public DixaClientBuilder toBuilder() {
    return origin.copy();
  }

  /** How calls are made, for the other artifacts of this project. */
  @SuppressWarnings("exports") // to these only
  public Transport transport() {
    return transport;
  }

  /** The organization's activity log over a range of time: complete, in order, resumable. */
  public ActivityLog activityLog() {
    return new ActivityLog(conversations(), transport.clock());
  }

  /** The same operations with futures. */
  public DixaAsyncClient async() {
    return new DixaAsyncClient(transport);
  }

  /**
   * Makes a call and returns its value together with status and headers of the answer.
   *
   * <pre>{@code
   * DixaResponse<Agent> answer = dixa.withResponse(client -> client.agents().getAgent(agentId));
   * log.info("{} in request {}", answer.value().displayName(), answer.header("x-request-id"));
   * }</pre>
   *
   * @param call one call with the client that it gets; of several, the last one counts
   * @throws IllegalArgumentException if it calls nothing
   */
  public <T extends @Nullable Object> DixaResponse<T> withResponse(Function<DixaClient, T> call) {
    AtomicReference<ResponseHead> head = new AtomicReference<>();
    T value = call.apply(new DixaClient(transport.observing(head::set), origin, true));
    return DixaResponse.of(value, head.get());
  }

  /**
   * An operation that this version does not know yet, by method and path. It goes the way of all
   * others: rate limit, retries, deadline, errors.
   *
   * <pre>{@code
   * JsonElement skills =
   *     dixa.operation("GET", "agents/{agentId}/skills").path("agentId", id).send();
   * }</pre>
   *
   * @param method GET, POST, PUT, PATCH or DELETE
   * @param path the path without the version, values in braces
   * @throws IllegalArgumentException if the method is another one, or the path has a query, a
   *     scheme, begins with a slash, or contains an id (a number or UUID) instead of a name in
   *     braces: logs and metrics are grouped by the path
   */
  public UndescribedOperation operation(String method, String path) {
    return new UndescribedOperation(transport, method, path);
  }

  /**
   * Ends running calls, every thread the client started, and its connections; leaves alone what was
   * handed in. What remains for up to a minute are two daemons that OkHttp and Okio keep for all
   * their users in the process. Calls begun later fail with {@link IllegalStateException}. On a
   * client made by {@link #with(RequestOptions)} this does nothing, since it owns nothing.
   */
  @Override
  public void close() {
    if (!derived) {
      transport.close();
    }
  }

  /** The base URL, never the token. */
  @Override
  public String toString() {
    return transport.toString();
  }
}
