package io.github.dixajava.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The fake where JUnit Jupiter is present; the only class that needs it. */
final class DixaFakeExtension extends DixaFake
    implements BeforeAllCallback,
        TestInstancePreConstructCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {
  private static final ExtensionContext.Namespace SERVERS =
      ExtensionContext.Namespace.create(DixaFakeExtension.class);

  private final FakeServer server;
  private final AtomicInteger classes = new AtomicInteger();

  /** The server of the test that runs on this thread, if tests of a class run concurrently. */
  @SuppressWarnings("ThreadLocalUsage") // a class may have several fakes
  private final ThreadLocal<@Nullable FakeServer> ofTest = new InheritableThreadLocal<>();

  private DixaFakeExtension(FakeServer server) {
    super(server);
    this.server = server;
  }

  /** Declared as the fake, so that its callers are verified without this class. */
  static DixaFake of(FakeServer server) {
    return new DixaFakeExtension(server);
  }

  @Override
  FakeServer server() {
    FakeServer own = ofTest.get();
    return own == null ? server : own;
  }

  /** Called for nested classes, too. */
  @Override
  public void beforeAll(ExtensionContext context) {
    classes.incrementAndGet();
    ofTest.remove(); // of the thread that started this one
    server.start();
  }

  /** So that the context is that of the test, which knows whether it runs concurrently. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Before the fields of the test are initialized, since they may use the fake. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      prepare(context);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    prepare(context);
  }

  private void prepare(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(SERVERS);
    if (store.get(this) == null) {
      store.put(this, prepared(context));
    }
  }

  private FakeServer prepared(ExtensionContext context) {
    if (isShared() && context.getExecutionMode() == ExecutionMode.CONCURRENT) {
      FakeServer own = server.sibling();
      own.start();
      ofTest.set(own);
      return own;
    }
    server.start();
    if (isShared()) {
      server.reset();
    }
    return server;
  }

  /** Whether it is in a static field, or in an instance that runs all tests of its class. */
  private boolean isShared() {
    return classes.get() > 0;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    FakeServer used = context.getStore(SERVERS).remove(this, FakeServer.class);
    ofTest.remove();
    if (used != null && (used != server || !isShared())) {
      used.stop();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (classes.decrementAndGet() == 0) {
      server.stop();
    }
  }
}
