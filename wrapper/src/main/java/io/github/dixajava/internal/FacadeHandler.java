package io.github.dixajava.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a facade interface work: its hand-written methods are default methods and run as they are;
 * the generated ones it inherits are checked and handed to Retrofit.
 */
final class FacadeHandler implements InvocationHandler {
  private final Class<?> facade;
  private final Object service;
  private final ClientContext context;
  private final Map<Method, ArgumentChecks> checks = new ConcurrentHashMap<>();

  private FacadeHandler(Class<?> facade, Object service, ClientContext context) {
    this.facade = facade;
    this.service = service;
    this.context = context;
  }

  /**
   * A facade object.
   *
   * @param facade the interface
   * @param service Retrofit's implementation of the generated interface that the facade extends
   */
  static <T> T create(Class<T> facade, Object service, ClientContext context) {
    Class<?>[] interfaces = {facade, ClientBound.class};
    InvocationHandler handler = new FacadeHandler(facade, service, context);
    return facade.cast(Proxy.newProxyInstance(facade.getClassLoader(), interfaces, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (method.getDeclaringClass() == ClientBound.class) {
      return context;
    }
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, args);
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    if (args != null) {
      checks.computeIfAbsent(method, ArgumentChecks::of).check(args);
    }
    try {
      return method.invoke(service, args);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNullElse(e.getCause(), e);
    }
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] args) {
    return switch (method.getName()) {
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> facade.getSimpleName() + " of " + context;
    };
  }
}
