package io.github.dixajava;

import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.options.CallListener;
import io.github.dixajava.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StrictModeTest {
  private static final String TAG =
      "{\"data\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"state\":\"Frozen\","
          + "\"color\":null,\"shade\":\"crimson\"}]}";

  private final List<String> found = new CopyOnWriteArrayList<>();

  private void listTags(RequestOptions options) throws IOException {
    CallListener listener =
        new CallListener() {
          @Override
          public void onContradiction(String operation, String what) {
            found.add(operation + ": " + what);
          }
        };
    try (RawServer server = new RawServer(write(ok(TAG)));
        DixaClient client =
            Probes.builder(server.url()).options(options).listener(listener).build()) {
      assertThat(client.tags().listTags()).hasSize(1);
    }
  }

  @Test
  void whatIsUnknownOrMissingIsReportedWithItsPlace() throws IOException {
    listTags(RequestOptions.builder().strict().build());
    assertThat(found)
        .contains("listTags: $[0].shade is not in the description")
        .contains("listTags: $[0].name is required but missing")
        .anyMatch(what -> what.startsWith("listTags: $[0].state "))
        .noneMatch(what -> what.contains("crimson"));
  }

  @Test
  void nothingIsComparedUnlessAskedFor() throws IOException {
    listTags(RequestOptions.builder().build());
    assertThat(found).isEmpty();
  }
}
