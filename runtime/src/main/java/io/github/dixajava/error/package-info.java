/**
 * What can go wrong with a call, as one unchecked hierarchy under {@link
 * io.github.dixajava.error.DixaException}.
 */
@NullMarked
package io.github.dixajava.error;

import org.jspecify.annotations.NullMarked;
