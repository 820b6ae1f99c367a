/**
 * Exports conversations and messages of Dixa; {@link io.github.dixajava.exports.DixaExports} is
 * where to begin.
 */
@NullMarked
package io.github.dixajava.exports;

import org.jspecify.annotations.NullMarked;
