/** The samples of the README, compiled and run. */
@NullMarked
package io.github.dixajava.readme;

import org.jspecify.annotations.NullMarked;
