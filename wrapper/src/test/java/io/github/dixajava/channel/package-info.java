@NullMarked
package io.github.dixajava.channel;

import org.jspecify.annotations.NullMarked;
