@NullMarked
package io.github.dixajava.paging;

import org.jspecify.annotations.NullMarked;
