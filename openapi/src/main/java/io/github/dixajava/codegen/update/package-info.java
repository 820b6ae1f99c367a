/**
 * Takes a newer description over: checks it, tries it in a copy of the project, reports what it
 * changes, and only then puts it in the place of the present one.
 */
@NullMarked
package io.github.dixajava.codegen.update;

import org.jspecify.annotations.NullMarked;
