/**
 * Explains in words what a newer API description changes for callers of the generated client.
 *
 * <p>What has no meaning in the client stays unsaid: numbers at the end of schema keys, the order
 * of allowed words, examples, prose.
 */
@NullMarked
package io.github.dixajava.codegen.diff;

import org.jspecify.annotations.NullMarked;
