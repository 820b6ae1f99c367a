/**
 * An imitation of Dixa for tests: {@link io.github.dixajava.testing.DixaFake} serves every
 * operation of the description on the loopback interface, keeps state where a story needs it,
 * checks each request, and breaks down on demand.
 *
 * <p>{@link io.github.dixajava.testing.DixaFakeExtension} ties it to the tests of JUnit Jupiter, 5
 * or 6; all else works without JUnit.
 */
@NullMarked
package io.github.dixajava.testing;

import org.jspecify.annotations.NullMarked;
