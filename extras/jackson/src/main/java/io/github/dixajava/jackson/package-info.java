/**
 * Dixa's models in programs that read and write JSON with Jackson: {@link
 * io.github.dixajava.jackson.DixaJackson2Module} for Jackson 2, {@link
 * io.github.dixajava.jackson.DixaJackson3Module} for Jackson 3. Both are found as services, and
 * neither brings Jackson along.
 */
@NullMarked
package io.github.dixajava.jackson;

import org.jspecify.annotations.NullMarked;
