@NullMarked
package io.github.dixajava.codegen.update;

import org.jspecify.annotations.NullMarked;
