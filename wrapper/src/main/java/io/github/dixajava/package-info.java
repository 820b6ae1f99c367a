/**
 * The client for the Dixa API. Start with {@link io.github.dixajava.DixaClient#builder()}; each
 * group of operations is an interface of its own, reached by a method of the client.
 */
@NullMarked
package io.github.dixajava;

import org.jspecify.annotations.NullMarked;
