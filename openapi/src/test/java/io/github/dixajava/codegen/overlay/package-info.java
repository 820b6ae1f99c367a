@NullMarked
package io.github.dixajava.codegen.overlay;

import org.jspecify.annotations.NullMarked;
