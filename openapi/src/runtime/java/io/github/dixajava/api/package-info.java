/** The operations of the Dixa API as Retrofit interfaces, and what their annotations mean. */
@NullMarked
package io.github.dixajava.api;

import org.jspecify.annotations.NullMarked;
