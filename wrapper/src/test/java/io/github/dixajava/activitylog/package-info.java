@NullMarked
package io.github.dixajava.activitylog;

import org.jspecify.annotations.NullMarked;
