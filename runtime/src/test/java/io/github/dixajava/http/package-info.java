/** Tests of how calls are carried out. */
@NullMarked
package io.github.dixajava.http;

import org.jspecify.annotations.NullMarked;
