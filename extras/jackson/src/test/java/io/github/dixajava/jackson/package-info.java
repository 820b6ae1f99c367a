/** Tests of reading and writing with Jackson. */
@NullMarked
package io.github.dixajava.jackson;

import org.jspecify.annotations.NullMarked;
