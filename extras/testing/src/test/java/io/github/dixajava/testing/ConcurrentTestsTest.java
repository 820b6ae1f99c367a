package io.github.dixajava.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.dixajava.model.Tag;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes that use the fake, with their tests one after the other and concurrently. */
class ConcurrentTestsTest {
  private static final String PARALLEL = "junit.jupiter.execution.parallel.";
  private static final int REPETITIONS = 40;

  @ParameterizedTest
  @ValueSource(classes = {StaticField.class, InstanceField.class, OneInstance.class, Outer.class})
  void eachTestHasAStateOfItsOwn(Class<?> tests) {
    assertThat(run(tests, "same_thread").getTestsSucceededCount()).isEqualTo(REPETITIONS);
    assertThat(run(tests, "concurrent").getTestsSucceededCount()).isEqualTo(REPETITIONS);
  }

  @Test
  void oneServerServesAllTestsThatDoNotRunConcurrently() {
    SameUrl.urls.set(0);

    run(SameUrl.class, "same_thread");

    assertThat(SameUrl.urls).hasValue(1);
  }

  private static TestExecutionSummary run(Class<?> tests, String mode) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter(PARALLEL + "enabled", "true")
            .configurationParameter(PARALLEL + "mode.default", mode)
            .configurationParameter(PARALLEL + "mode.classes.default", "concurrent")
            .configurationParameter(PARALLEL + "config.executor-service", "FORK_JOIN_POOL")
            .configurationParameter(PARALLEL + "config.strategy", "fixed")
            .configurationParameter(PARALLEL + "config.fixed.parallelism", "8")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.getFailures().forEach(failure -> failure.getException().printStackTrace());
    return summary;
  }

  /** What a test of an application does: prepare, call, look. */
  private static void use(DixaFake fake) {
    Tag tag = fake.tag("prepared");
    fake.faults("GET /queues").next(1, Fault.status(404));

    assertThat(fake.client().tags().listTags()).containsExactly(tag);
    assertThat(fake.requests()).hasSize(1);
    assertThat(fake.refused()).isEmpty();
  }

  static class StaticField {
    @RegisterExtension static final DixaFake DIXA = DixaFake.create();

    private final Tag inField = DIXA.tag("prepared");

    @RepeatedTest(REPETITIONS)
    void test() {
      assertThat(DIXA.tag("prepared")).isEqualTo(inField);
      use(DIXA);
    }
  }

  static class InstanceField {
    @RegisterExtension final DixaFake dixa = DixaFake.create();

    @RepeatedTest(REPETITIONS)
    void test() {
      use(dixa);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    @RegisterExtension final DixaFake dixa = DixaFake.create();

    @RepeatedTest(REPETITIONS)
    void test() {
      use(dixa);
    }
  }

  static class Outer {
    @RegisterExtension static final DixaFake DIXA = DixaFake.create();

    @BeforeEach
    void prepare() {
      DIXA.tag("prepared");
    }

    @Nested
    class Inner {
      @RepeatedTest(REPETITIONS)
      void test() {
        use(DIXA);
      }
    }
  }

  static class SameUrl {
    @RegisterExtension static final DixaFake DIXA = DixaFake.create();

    static final AtomicInteger urls = new AtomicInteger();
    private static String last = "";

    @RepeatedTest(4)
    void test() {
      urls.addAndGet(last.equals(DIXA.baseUrl()) ? 0 : 1);
      last = DIXA.baseUrl();
    }
  }
}
