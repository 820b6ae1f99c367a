@NullMarked
package io.github.dixajava.codegen.plain;

import org.jspecify.annotations.NullMarked;
