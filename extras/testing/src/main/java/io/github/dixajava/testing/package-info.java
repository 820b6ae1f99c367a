/**
 * An imitation of Dixa for tests: {@link io.github.dixajava.testing.DixaFake} serves every
 * operation of the description on the loopback interface, keeps state where a story needs it,
 * checks each request, and breaks down on demand.
 *
 * <p>It is an extension of JUnit Jupiter, 5 or 6, where that is there; all else works without.
 */
@NullMarked
package io.github.dixajava.testing;

import org.jspecify.annotations.NullMarked;
