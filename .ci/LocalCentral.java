import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;

/** Takes bundles in place of Maven Central, on the loopback interface; prints its address. */
class LocalCentral {
  public static void main(String[] arguments) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] id = UUID.randomUUID().toString().getBytes();
          exchange.sendResponseHeaders(201, id.length);
          exchange.getResponseBody().write(id);
          exchange.close();
        });
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
