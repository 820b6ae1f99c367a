@NullMarked
package io.github.dixajava.group;

import org.jspecify.annotations.NullMarked;
