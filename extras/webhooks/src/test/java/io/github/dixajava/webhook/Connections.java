package io.github.dixajava.webhook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** A pool that finds out only by using a connection that the server has closed it. */
  static DataSource pooled(DataSource database) {
    Deque<Connection> idle = new ArrayDeque<>();
    return from(
        () -> {
          Connection pooled = idle.poll();
          return returning(pooled == null ? database.getConnection() : pooled, idle);
        });
  }

  private static Connection returning(Connection connection, Deque<Connection> idle) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                giveBack(connection, idle);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void giveBack(Connection connection, Deque<Connection> idle) throws SQLException {
    if (!connection.isClosed()) {
      idle.push(connection);
    }
  }
}
