/**
 * What holds for whatever description the client is generated from: nothing is lost on the way in
 * or out, every operation can be called. Reads the description by itself and finds the generated
 * classes by reflection.
 */
@NullMarked
package io.github.dixajava.law;

import org.jspecify.annotations.NullMarked;
