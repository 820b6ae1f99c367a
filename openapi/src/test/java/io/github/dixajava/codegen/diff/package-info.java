@NullMarked
package io.github.dixajava.codegen.diff;

import org.jspecify.annotations.NullMarked;
