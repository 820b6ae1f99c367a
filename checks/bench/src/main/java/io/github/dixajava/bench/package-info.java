/** Benchmarks of the client beside the clients that openapi-generator's own templates give. */
@NullMarked
package io.github.dixajava.bench;

import org.jspecify.annotations.NullMarked;
