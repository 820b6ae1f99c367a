@NullMarked
package io.github.dixajava.codegen.names;

import org.jspecify.annotations.NullMarked;
