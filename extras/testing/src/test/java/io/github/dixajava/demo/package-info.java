/** The demo, which runs against an imitation of Dixa or against the service itself. */
@NullMarked
package io.github.dixajava.demo;

import org.jspecify.annotations.NullMarked;
