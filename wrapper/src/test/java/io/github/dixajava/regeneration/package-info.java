/** Operations that the description gets one day reach an application without an edit. */
@NullMarked
package io.github.dixajava.regeneration;

import org.jspecify.annotations.NullMarked;
