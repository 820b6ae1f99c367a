package io.github.dixajava.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * DNS lookups that end with the connect timeout, the call or an interrupt. A lookup itself cannot
 * be stopped, so another thread does it and the call only waits for it.
 */
final class BoundedDns implements Dns {

  /** A lookup that takes too long. */
  static final class LookupTimeoutException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    LookupTimeoutException(String host) {
      super(host + ": the DNS lookup takes too long");
    }
  }

  private final Dns dns;
  private final ExecutorService threads;
  private final int connectMillis;

  /**
   * @param connectMillis the connect timeout of the client, 0 for none
   */
  BoundedDns(Dns dns, ExecutorService threads, int connectMillis) {
    this.dns = dns;
    this.threads = threads;
    this.connectMillis = connectMillis;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    RetryingCall<?> call = RetryingCall.current();
    if (call == null) {
      return dns.lookup(host);
    }
    Future<List<InetAddress>> lookup = threads.submit(() -> dns.lookup(host));
    call.waitsFor(lookup);
    try {
      return lookup.get(timeout(call), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new LookupTimeoutException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    } catch (CancellationException e) {
      throw unknown(host, e);
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause());
    }
  }

  private long timeout(RetryingCall<?> call) {
    int millis = call.options.connectTimeout() == 0 ? connectMillis : call.options.connectTimeout();
    long left = Math.max(1, call.attempt().left());
    return millis == 0 ? left : Math.min(left, TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
    if (cause instanceof UnknownHostException unknown) {
      return unknown;
    }
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
