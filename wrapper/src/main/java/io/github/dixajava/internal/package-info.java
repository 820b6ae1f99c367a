/** Not API: how calls are carried out. May change in every release. */
@NullMarked
package io.github.dixajava.internal;

import org.jspecify.annotations.NullMarked;
