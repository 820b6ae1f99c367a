package io.github.dixajava.paging;

import org.jspecify.annotations.Nullable;

/**
 * A place in a listing.
 *
 * @param key the page to fetch, null for the first
 * @param skip how many of its entries were delivered already
 * @param refused the mark of a key that this page must not lead to, null if there is none
 * @param finished whether the listing was read to its end
 */
record Position(@Nullable String key, int skip, @Nullable Long refused, boolean finished) {

  static final Position START = new Position(null, 0, null, false);
  static final Position END = new Position(null, 0, null, true);

  static Position at(String key) {
    return new Position(key, 0, null, false);
  }
}
