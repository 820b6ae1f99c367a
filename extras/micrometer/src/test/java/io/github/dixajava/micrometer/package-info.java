/** Tests of the metrics. */
@NullMarked
package io.github.dixajava.micrometer;

import org.jspecify.annotations.NullMarked;
