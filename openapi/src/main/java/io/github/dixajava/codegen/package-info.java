/** The generator: openapi-generator's Java generator, taught the rules of Dixa's description. */
@NullMarked
package io.github.dixajava.codegen;

import org.jspecify.annotations.NullMarked;
