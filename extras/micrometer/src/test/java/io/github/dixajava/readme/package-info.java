/** Samples of metrics and traces. */
@NullMarked
package io.github.dixajava.readme;

import org.jspecify.annotations.NullMarked;
