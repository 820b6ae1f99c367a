/** Models as the generator writes them, for the tests of the run-time sources. */
@NullMarked
package io.github.dixajava.model;

import org.jspecify.annotations.NullMarked;
