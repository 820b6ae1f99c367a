package io.github.dixajava.paging;

import org.jspecify.annotations.Nullable;

/**
 * What differs between two calls for pages of the same listing.
 *
 * @param key the page's key, null for the first page
 * @param size the number of entries wanted, null for the server's default
 */
public record PageRequest(@Nullable String key, @Nullable Integer size) {}
