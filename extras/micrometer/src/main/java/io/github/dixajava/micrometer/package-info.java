/** Metrics of calls, for Micrometer; it is the program that brings Micrometer along. */
@NullMarked
package io.github.dixajava.micrometer;

import org.jspecify.annotations.NullMarked;
