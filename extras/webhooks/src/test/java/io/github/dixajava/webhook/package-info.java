/** Tests of receiving webhooks. */
@NullMarked
package io.github.dixajava.webhook;

import org.jspecify.annotations.NullMarked;
