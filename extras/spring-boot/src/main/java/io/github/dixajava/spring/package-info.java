/**
 * The client in programs with Spring Boot: set {@code dixa.api-token} and inject a {@link
 * io.github.dixajava.DixaClient}.
 */
@NullMarked
package io.github.dixajava.spring;

import org.jspecify.annotations.NullMarked;
