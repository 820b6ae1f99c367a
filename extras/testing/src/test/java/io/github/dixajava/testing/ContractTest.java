package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dixajava.DixaClient;
import io.github.dixajava.options.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation of the description through both facades and compares what is sent, and what
 * is made of the answer, with the description. It runs against the fake, or against the server that
 * the system property {@code contract.url} names, such as a mock server that serves the corrected
 * description.
 */
class ContractTest {
  private static final String OTHER_SERVER = System.getProperty("contract.url", "");

  private static final ApiDescription DESCRIPTION = ApiDescription.loaded();
  private static final ContractObserver OBSERVER = new ContractObserver();
  private static final DixaFake FAKE = DixaFake.builder().examplesOnly().build();
  private static final DixaClient CLIENT =
      DixaClient.builder()
          .apiToken(DixaFake.TOKEN)
          .baseUrl(OTHER_SERVER.isEmpty() ? FAKE.baseUrl() : OTHER_SERVER)
          .rateLimit(RateLimit.off())
          .okHttpClient(new OkHttpClient.Builder().addInterceptor(OBSERVER).build())
          .build();

  private static final Map<String, Set<String>> REACHED = new TreeMap<>();

  @BeforeAll
  static void expectAllOperations() {
    DESCRIPTION.operations().forEach(o -> REACHED.put(o.toString(), new TreeSet<>()));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    FAKE.close();
  }

  @TestFactory
  Stream<DynamicTest> everyOperationGoesOverTheWireAsDescribed() {
    List<ContractCall> calls = new ArrayList<>();
    calls.addAll(ContractCall.all(CLIENT, DESCRIPTION));
    calls.addAll(ContractCall.all(CLIENT.async(), DESCRIPTION));
    return Stream.concat(
        calls.stream().map(call -> dynamicTest(call.name(), () -> check(call))),
        Stream.of(dynamicTest("all operations are reached", ContractTest::checkCoverage)));
  }

  private static void check(ContractCall call) {
    ContractObserver.Observed observed = OBSERVER.during(call::run);

    call.checkRequest(observed);
    call.checkAnswer(observed);
    assertThat(FAKE.refused()).isEmpty();
    REACHED.computeIfPresent(
        call.operation().toString(),
        (operation, names) -> {
          names.add(call.name());
          return names;
        });
  }

  private static void checkCoverage() throws IOException {
    String list = System.getProperty("contract.coverage");
    if (list != null) {
      Files.write(
          Path.of(list),
          REACHED.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue().size() + " calls")
              .toList());
    }
    int described = 123;
    int added = 2; // by the overlay: they create categories and collections of the knowledge base
    assertThat(REACHED).hasSizeGreaterThanOrEqualTo(described + added);
    assertThat(REACHED.entrySet().stream().filter(entry -> entry.getValue().isEmpty()))
        .as("operations that no method of the facade reaches")
        .isEmpty();
  }
}
