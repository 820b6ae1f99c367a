/**
 * Reading what the API hands out in pages: lazily, resumably, and exactly once.
 *
 * <p>{@link io.github.dixajava.paging.Pager} is the type that application code meets. The facade
 * hands one out for every paged operation; {@link io.github.dixajava.paging.Checkpoint} lets a
 * later process go on where an earlier one stopped.
 */
@NullMarked
package io.github.dixajava.paging;

import org.jspecify.annotations.NullMarked;
