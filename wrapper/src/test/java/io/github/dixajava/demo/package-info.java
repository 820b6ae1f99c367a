/** The demo, and the imitation of Dixa that it runs against. */
@NullMarked
package io.github.dixajava.demo;

import org.jspecify.annotations.NullMarked;
