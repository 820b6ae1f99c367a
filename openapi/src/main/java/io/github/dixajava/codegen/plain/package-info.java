/** The corrected description in the terms of OpenAPI alone, for validators and mock servers. */
@NullMarked
package io.github.dixajava.codegen.plain;

import org.jspecify.annotations.NullMarked;
