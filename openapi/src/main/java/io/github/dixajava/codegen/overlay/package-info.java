/**
 * Corrections of a received API description, as documents of the OpenAPI Overlay Specification 1.0.
 *
 * <p>The description itself is never edited. Each rule of an {@link
 * io.github.dixajava.codegen.overlay.Overlay overlay} says what it changes and why, and a rule that
 * has lost its purpose fails the build instead of staying behind unnoticed.
 */
@NullMarked
package io.github.dixajava.codegen.overlay;

import org.jspecify.annotations.NullMarked;
