/**
 * How Dixa's JSON is read and written: adapters, open enums, unions with an unknown case, dates.
 */
@NullMarked
package io.github.dixajava.json;

import org.jspecify.annotations.NullMarked;
