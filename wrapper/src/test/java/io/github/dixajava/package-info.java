/** Tests of the client. */
@NullMarked
package io.github.dixajava;

import org.jspecify.annotations.NullMarked;
