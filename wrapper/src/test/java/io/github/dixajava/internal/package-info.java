/** Tests of how calls are carried out. */
@NullMarked
package io.github.dixajava.internal;

import org.jspecify.annotations.NullMarked;
