/** Samples of exports. */
@NullMarked
package io.github.dixajava.readme;

import org.jspecify.annotations.NullMarked;
