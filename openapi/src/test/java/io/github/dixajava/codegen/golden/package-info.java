@NullMarked
package io.github.dixajava.codegen.golden;

import org.jspecify.annotations.NullMarked;
