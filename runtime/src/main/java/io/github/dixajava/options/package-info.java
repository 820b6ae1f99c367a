/** How a client behaves: time-outs, retries, the rate limit, and who hears about calls. */
@NullMarked
package io.github.dixajava.options;

import org.jspecify.annotations.NullMarked;
