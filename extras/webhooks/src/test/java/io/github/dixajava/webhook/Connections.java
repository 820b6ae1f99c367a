package io.github.dixajava.webhook;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Data sources that do nothing but connect. */
final class Connections {
  private Connections() {}

  static DataSource from(Callable<Connection> connect) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return connect.call();
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
