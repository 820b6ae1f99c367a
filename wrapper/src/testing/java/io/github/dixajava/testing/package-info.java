/**
 * An imitation of Dixa for tests: {@link io.github.dixajava.testing.DixaFake} serves every
 * operation of the description on the loopback interface, keeps state where a story needs it,
 * checks each request, and breaks down on demand.
 *
 * <p>It needs WireMock ({@code org.wiremock:wiremock}) and JUnit Jupiter's API on the class path.
 */
@NullMarked
package io.github.dixajava.testing;

import org.jspecify.annotations.NullMarked;
