/** Not API: how calls are carried out. May change in every release. */
@NullMarked
package io.github.dixajava.http;

import org.jspecify.annotations.NullMarked;
