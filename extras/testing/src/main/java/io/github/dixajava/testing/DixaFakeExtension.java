package io.github.dixajava.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The fake where JUnit Jupiter is there; the only class that needs it. */
final class DixaFakeExtension extends DixaFake
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final FakeServer server;
  private int classes;
  private boolean inStaticField;

  private DixaFakeExtension(FakeServer server) {
    super(server);
    this.server = server;
  }

  /** Declared as the fake, so that its callers are verified without this class. */
  static DixaFake of(FakeServer server) {
    return new DixaFakeExtension(server);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    enterClass();
  }

  /** Nested classes come in between. */
  void enterClass() {
    if (classes++ == 0) {
      server.start();
    }
    inStaticField = true;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!inStaticField) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    leaveClass();
  }

  void leaveClass() {
    if (--classes == 0) {
      close();
    }
  }
}
