@NullMarked
package io.github.dixajava.filter;

import org.jspecify.annotations.NullMarked;
