/** Channels, and the words that the parts of the API have for them. */
@NullMarked
package io.github.dixajava.channel;

import org.jspecify.annotations.NullMarked;
