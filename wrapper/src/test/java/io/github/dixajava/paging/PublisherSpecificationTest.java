package io.github.dixajava.paging;

import io.github.dixajava.json.Paged;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** The rules of the reactive streams specification, by the tests that come with it. */
class PublisherSpecificationTest {

  /** Publishers that fail before there is demand, a fixed wording, and what cannot be tested. */
  private static final List<String> NOT_APPLICABLE =
      List.of(
          "optional_spec104_mustSignalOnErrorWhenFails",
          "required_spec109_mayRejectCallsToSubscribe",
          "optional_spec309_requestNegativeNumberMaySignal",
          "untested_");

  @TestFactory
  Stream<DynamicTest> ofAnswersThatAreThere() {
    return tests(false);
  }

  @TestFactory
  Stream<DynamicTest> ofAnswersThatComeOnOtherThreads() {
    return tests(true);
  }

  private static Stream<DynamicTest> tests(boolean elsewhere) {
    return Arrays.stream(PublisherVerification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
        .filter(method -> NOT_APPLICABLE.stream().noneMatch(method.getName()::startsWith))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method, elsewhere)));
  }

  private static void run(Method test, boolean elsewhere) throws Exception {
    Verification verification = new Verification(elsewhere);
    verification.setUp();
    test.invoke(verification);
  }

  private static final class Verification extends PublisherVerification<Integer> {

    private final boolean elsewhere;

    Verification(boolean elsewhere) {
      super(new TestEnvironment(2_000, 200));
      this.elsewhere = elsewhere;
    }

    @Override
    public Publisher<Integer> createPublisher(long elements) {
      int count = (int) Math.min(elements, 1_000_000);
      return FlowAdapters.toPublisher(
          Pager.over(new Numbers(count, elsewhere)).pageSize(7).publisher());
    }

    @Override
    public @Nullable Publisher<Integer> createFailedPublisher() {
      return null; // a run fails by a page, and asks for none before there is demand
    }
  }

  /** The numbers up to a count; keys are offsets. */
  private record Numbers(int count, boolean elsewhere) implements PageSource<Integer> {

    @Override
    public String operation() {
      return "listNumbers";
    }

    @Override
    public Paged<Integer> fetch(@Nullable Integer size, @Nullable String key) {
      int from = key == null ? 0 : Integer.parseInt(key);
      int to = Math.min(count, from + (size == null ? 10 : size));
      return new ScriptedPage<>(
          IntStream.range(from, to).boxed().toList(), null, to < count ? "" + to : null);
    }

    @Override
    public CompletableFuture<Paged<Integer>> fetchAsync(
        @Nullable Integer size, @Nullable String key) {
      return elsewhere
          ? CompletableFuture.supplyAsync(() -> fetch(size, key))
          : CompletableFuture.completedFuture(fetch(size, key));
    }
  }
}
