package io.github.dixajava.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the names of hosts. A look-up cannot be stopped, but a wait for it can: for a call that
 * is carried out on its caller's thread another thread looks, and the wait ends with the call.
 */
public final class Names implements Dns {
  private static final int LOOK_MILLIS = 20;
  private static final ThreadLocal<retrofit2.@Nullable Call<?>> ON_CALLERS_THREAD =
      new ThreadLocal<>();

  private final Dns dns;
  private final ExecutorService threads;

  public Names(Dns dns, ExecutorService threads) {
    this.dns = dns;
    this.threads = threads;
  }

  /** Notes that this thread is its caller's; null when it is no longer. */
  static void isCarriedOutHere(retrofit2.@Nullable Call<?> call) {
    if (call == null) {
      ON_CALLERS_THREAD.remove();
    } else {
      ON_CALLERS_THREAD.set(call);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    retrofit2.Call<?> call = ON_CALLERS_THREAD.get();
    if (call == null) {
      return dns.lookup(host);
    }
    Future<List<InetAddress>> lookup = threads.submit(() -> dns.lookup(host));
    while (!call.isCanceled()) {
      try {
        return lookup.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // The call may have ended meanwhile.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (ExecutionException e) {
        throw unknown(host, e.getCause());
      }
    }
    throw unknown(host, null);
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
