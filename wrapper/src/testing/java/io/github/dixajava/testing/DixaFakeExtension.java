package io.github.dixajava.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The fake as an extension of JUnit Jupiter, the only class here that needs JUnit. In a static
 * field it serves all tests of a class and is reset before each; in another field it serves one
 * test:
 *
 * <pre>{@code
 * @RegisterExtension static final DixaFakeExtension DIXA = DixaFakeExtension.create();
 * }</pre>
 */
public final class DixaFakeExtension extends DixaFake
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final FakeServer server;
  private int classes;
  private boolean inStaticField;

  private DixaFakeExtension(FakeServer server) {
    super(server);
    this.server = server;
  }

  /** Starts one at a free port. */
  public static DixaFakeExtension create() {
    return create(builder());
  }

  /** Starts one that differs from the usual, at a free port. */
  public static DixaFakeExtension create(Builder settings) {
    return new DixaFakeExtension(settings.start());
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
