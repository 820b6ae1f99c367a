/** The groups carried out by a client. */
@NullMarked
package io.github.dixajava.internal.group;

import org.jspecify.annotations.NullMarked;
