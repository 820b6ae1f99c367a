package example;

import io.github.dixajava.DixaClient;
import java.util.List;

/** Ends with an exception if the client does not do what a service needs. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    try (Stub stub = new Stub();
        DixaClient dixa =
            DixaClient.builder().apiToken("a-token-of-tests").baseUrl(stub.url()).build()) {
      Service service = new Service(dixa);
      expect(List.of("Ada", "Bo"), service.agents());
      expect(List.of("vip"), service.tags(7));
      expect(List.of(), service.tags(8));
    }
    System.out.println("served on Java " + Runtime.version().feature());
  }

  private static void expect(Object wanted, Object found) {
    if (!wanted.equals(found)) {
      throw new AssertionError("wanted " + wanted + ", found " + found);
    }
  }
}
